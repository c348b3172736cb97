/** The API takes its `name` wherever it says `service_id`. */
export interface Service {
  id: string;
  name: string;
  priceMinor: number;
  /** Numbers in stock; null if the API does not say. */
  available: number | null;
  category: string | null;
}
