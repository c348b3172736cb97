/** Name of the port a view opens. The background posts the `AppState` on it at every change. */
export const VIEW_PORT = 'view';
