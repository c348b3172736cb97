import type { Rental, Service, Sms, Transaction } from '../rules/model.ts';

// The wire speaks decimal money and Unix seconds; nothing else in the sandbox does.

const seconds = (ms: number) => Math.floor(ms / 1000);
export const decimal = (minor: number) => minor / 100;

export function serviceOnWire(service: Service, available: number) {
  const { id, name, category } = service;
  return { id, name, price: decimal(service.priceMinor), available, category };
}

export function transactionOnWire(transaction: Transaction) {
  return {
    type: transaction.type,
    amount: decimal(transaction.amountMinor),
    service_id: transaction.serviceName,
    created_at_unix: seconds(transaction.atMs),
  };
}

function smsOnWire(sms: Sms) {
  return { id: sms.id, code: sms.code, message: sms.text, received_at: seconds(sms.arrivesAtMs) };
}

function rentalFacts(rental: Rental) {
  return {
    id: rental.id,
    service_id: rental.serviceName,
    phone_number: rental.phone,
    status: rental.status,
    cost: decimal(rental.costMinor),
    rented_at: seconds(rental.rentedAtMs),
    expires_at: seconds(rental.expiresAtMs),
    ...(rental.rerent ? { rerent: true } : {}),
  };
}

export function rentalOnWire(rental: Rental) {
  return { ...rentalFacts(rental), sms_messages: rental.messages.map(smsOnWire) };
}

export function historyEntryOnWire(rental: Rental, rentableReason: string) {
  const last = rental.messages.at(-1);
  return {
    ...rentalFacts(rental),
    last_code: last?.code ?? null,
    last_sms_full_text: last?.text ?? null,
    last_sms_received_at: last ? seconds(last.arrivesAtMs) : null,
    rentable: rentableReason === 'ok',
    rentable_reason: rentableReason,
  };
}

export function codeOnWire(rental: Rental) {
  const last = rental.messages.findLast((sms) => sms.code !== null) ?? rental.messages.at(-1);
  return {
    rental_id: rental.id,
    status: rental.status,
    code: last?.code ?? null,
    message: last?.text ?? null,
    received_at: last ? seconds(last.arrivesAtMs) : null,
    expires_at: seconds(rental.expiresAtMs),
  };
}

export function cancellationOnWire(rental: Rental) {
  return {
    id: rental.id,
    status: rental.status,
    refund_amount: decimal(rental.refundMinor),
    cancelled_at: rental.cancelledAtMs === null ? null : seconds(rental.cancelledAtMs),
  };
}
