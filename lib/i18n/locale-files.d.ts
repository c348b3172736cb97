/** A locale file as the build hands it over: flat, `errors.offline.title` as `errors_offline_title`. */
declare module '*.yml' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
