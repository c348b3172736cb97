import type { ServerRental } from '../api/types.ts';
import type { FillOutcome, PageRef } from '../domain/fill/fill.ts';
import { mergeMessages } from '../domain/sms/messages.ts';
import type { Command } from '../messaging/protocol.ts';
import type { Commands } from '../messaging/server.ts';
import { withAlertDismissed } from '../state/alert-edits.ts';
import { withNote } from '../state/note-edits.ts';
import { withoutServiceOverride } from '../state/service-override-edits.ts';
import { withAutoCancelAnswer, withSettings } from '../state/settings-edits.ts';
import { withSiteRefusal } from '../state/site-refusal-edits.ts';
import { withResendRequest } from '../state/state-edits.ts';
import { answered, type Context, serverNow } from './context/context.ts';
import type { BackgroundParts } from './parts.ts';

type Handlers = Commands['handlers'];
type HandlersOf<Area extends string> = Pick<Handlers, Extract<Command, `${Area}.${string}`>>;

const done = () => null;

export function createHandlers(context: Context, parts: BackgroundParts): Handlers {
  return {
    ...accountHandlers(parts),
    ...historyHandlers(context, parts),
    ...rentalHandlers(context, parts),
    ...fillHandlers(context, parts),
    ...buttonHandlers(parts),
    ...stateHandlers(context, parts),
  };
}

function accountHandlers({
  accounts,
  catalog,
  data,
  poller,
  stock,
}: BackgroundParts): HandlersOf<'account' | 'catalog' | 'stock' | 'data'> {
  return {
    'account.connect': ({ key, keep }) => accounts.connect(key, keep).then(done),
    'account.disconnect': () => accounts.disconnect().then(done).finally(poller.pollSoon),
    'catalog.refresh': () => catalog.refresh().then(stock.noteServices).then(done),
    'stock.watch': ({ service }) => stock.watch(service).then(done),
    'stock.unwatch': ({ service }) => stock.unwatch(service).then(done),
    'data.export': () => data.exported(),
    'data.import': ({ json }) => data.adopt(json).finally(poller.pollSoon),
    'data.delete': () => data.erase().then(done).finally(poller.pollSoon),
  };
}

function historyHandlers(
  context: Context,
  { rerentCheck }: BackgroundParts,
): HandlersOf<'history' | 'transactions' | 'rerent'> {
  const { api } = context.ports;
  return {
    'history.page': async (query) => {
      const page = await answered(context, api.history(query));
      return { ...page, entries: page.entries.map(withMergedMessages) };
    },
    'history.messages': async ({ id }) =>
      withMergedMessages(await answered(context, api.rental(id))).messages,
    'transactions.get': () => answered(context, api.balance()),
    'rerent.check': ({ service }) => answered(context, rerentCheck.check(service)),
  };
}

function rentalHandlers(
  context: Context,
  { autoCancel, poller, rentals, replacements }: BackgroundParts,
): HandlersOf<'rental'> {
  const { ports, store } = context;
  return {
    'rental.rent': (input) => rentals.rent(input).then(({ key }) => ({ key })),
    'rental.rerent': (input) => rentals.rerent(input).then(({ key }) => ({ key })),
    'rental.cancel': ({ key }) => autoCancel.cancel(key).then(done).finally(poller.pollSoon),
    'rental.dismiss': ({ key }) => rentals.dismiss(key).then(done),
    'rental.refresh': ({ key }) => answered(context, rentals.refresh(key)).then(done),
    'rental.replace': (input) => replacements.start(input).then(done),
    'rental.refused_by_site': ({ key }) => store.update((state) => withSiteRefusal(state, key)).then(done),
    'rental.dismiss_replacement': ({ key }) => replacements.dismiss(key).then(done),
    'rental.resend_requested': ({ key }) =>
      store
        .update((state) => withResendRequest(state, key, serverNow(state, ports)))
        .then(done)
        .finally(poller.pollSoon),
  };
}

function fillHandlers(
  { store }: Context,
  { fills, poller, fieldMemories, undoNote }: BackgroundParts,
): HandlersOf<'fill' | 'page' | 'undo_note' | 'field_memory' | 'service_override'> {
  const pollIf = (isAwaited: boolean) => {
    if (isAwaited) poller.pollSoon();
    return null;
  };
  /** A popup that closes after a fill leaves it to the page to say so. */
  const told = (site: PageRef) => async (outcome: FillOutcome) => {
    if (outcome === 'filled' && store.state.settings.closeAfterFill) await undoNote.offer(site);
    return outcome;
  };
  return {
    'fill.number': ({ key, site }) =>
      fills.fillNumber(key, site, 'best_field').then(told(site)).finally(poller.pollSoon),
    'fill.code': ({ key, site, code }) => fills.fillCode(key, site, 'best_field', code).then(told(site)),
    'page.code_field_seen': ({ atOnce }, page) => fills.codeFieldSeen(page, atOnce === true).then(pollIf),
    'page.form_sent': (_, page) => fills.formSent(page).then(pollIf),
    'page.reverted': ({ key, value, asked, outcome }, page) =>
      fills.reverted({ key, asked }, value, page, outcome).then(done),
    'page.refused': ({ key, format }, page) => fills.refused(key, format, page).then(done),
    'page.undone': ({ key, value }, page) => fills.undone(key, value, page).then(done),
    'undo_note.words': () => undoNote.words(),
    'field_memory.forget': ({ host, value }) => fieldMemories.forget(host, value).then(done),
    'service_override.forget': ({ site }) =>
      store.update((state) => withoutServiceOverride(state, site)).then(done),
  };
}

function buttonHandlers({ button, poller }: BackgroundParts): HandlersOf<'button'> {
  return {
    'button.allow': ({ origin }) => button.allow(origin).then(done),
    'button.revoke': ({ pattern }) => button.revoke(pattern).then(done),
    'button.place': ({ position }) => button.place(position).then(done),
    'button.hide': (input, page) => button.hide(page, input.for).then(done),
    'button.undo_hide': (_, page) => button.undoHide(page),
    'button.unhide': ({ site }) => button.unhide(site).then(done),
    'button.bring': (_, page, frame) => button.bring(page, frame).then(done),
    'button.look': ({ value }, page) => button.look(page, value),
    'button.press': ({ value, key }, page) => button.press(page, value, key).finally(poller.pollSoon),
    'button.numbers': (_, page) => button.numbers(page),
    'button.others': (_, page) => button.others(page).finally(poller.pollSoon),
  };
}

function stateHandlers(
  { store }: Context,
  { poller }: BackgroundParts,
): HandlersOf<'state' | 'settings' | 'auto_cancel' | 'note' | 'draft' | 'alert'> {
  return {
    'state.get': async () => store.state,
    'settings.save': (change) =>
      store
        .update((state) => withSettings(state, change))
        .then(done)
        .finally(poller.pollSoon),
    'auto_cancel.answer': ({ yes }) => store.update((state) => withAutoCancelAnswer(state, yes)).then(done),
    'note.save': ({ id, text }) => store.update((state) => withNote(state, id, text)).then(done),
    'draft.save': ({ inPrivate, ...draft }) =>
      store.update((state) => ({ ...state, draft: inPrivate ? { ...draft, inPrivate } : draft })).then(done),
    'alert.dismiss': ({ at }) => store.update((state) => withAlertDismissed(state, at)).then(done),
  };
}

/** Merges an entry's messages the way they would be merged in a rental that was polled here. */
function withMergedMessages<T extends ServerRental>(rental: T): T {
  return { ...rental, messages: mergeMessages([], rental.messages) };
}
