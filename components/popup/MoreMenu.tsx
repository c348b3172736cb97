import { KeyRound, MessageSquareWarning, PanelRight, Settings, TextCursorInput } from 'lucide-react';
import type { ReactElement } from 'react';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { Menu, MenuCheck, MenuItem, MenuSeparator } from '../shared/controls/Menu.tsx';
import { OutsideText } from '../shared/controls/OutsideText.tsx';
import { useNavigation } from '../shared/navigation-context.ts';
import { type FieldButtonControl, useFieldButton } from '../shared/use-field-button.ts';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { newestMessage } from './report/newest-message.ts';
import type { Problem } from './report/ReportDialog.tsx';

interface MoreMenuProps {
  trigger: ReactElement;
  onReport(problem: Problem): void;
}

/** Open from the start: the click that opens it also loads it. */
export function MoreMenu({ trigger, onReport }: MoreMenuProps) {
  const { actions } = useView();
  const { reconnect } = useNavigation();
  const { t } = useText();
  const label = useAppState(({ account }) => account.label);
  const hasMessage = useAppState(({ rentals }) => newestMessage(rentals) !== null);
  return (
    <Menu trigger={trigger} testId="settings-panel" defaultOpen>
      <FieldButtonItems button={useFieldButton()} />
      <MenuSeparator />
      {actions.keepOpen ? (
        <MenuItem testId="keep-open" onClick={actions.keepOpen}>
          <PanelRight size="1rem" aria-hidden="true" />
          {t('popup.keepOpen')}
        </MenuItem>
      ) : null}
      <MenuItem testId="menu-settings" onClick={() => actions.openOptions()}>
        <Settings size="1rem" aria-hidden="true" />
        {t('popup.allSettings')}
      </MenuItem>
      <MenuItem testId="change-key" onClick={reconnect}>
        <KeyRound size="1rem" aria-hidden="true" />
        <span className="menu-words">
          {t('popup.changeKey')}
          {label ? <OutsideText className="muted">{label}</OutsideText> : null}
        </span>
      </MenuItem>
      <MenuSeparator />
      <MenuItem testId="report-field" onClick={() => onReport('field')}>
        <TextCursorInput size="1rem" aria-hidden="true" />
        {t('popup.report.field')}
      </MenuItem>
      {hasMessage ? (
        <MenuItem testId="report-code" onClick={() => onReport('code')}>
          <MessageSquareWarning size="1rem" aria-hidden="true" />
          {t('popup.report.code')}
        </MenuItem>
      ) : null}
    </Menu>
  );
}

function FieldButtonItems({ button }: { button: FieldButtonControl }) {
  const { t } = useText();
  const { here, everywhere, setHere, setEverywhere, unhide } = button;
  return (
    <>
      {here?.hidden ? (
        <MenuItem testId="button-unhide" onClick={unhide}>
          {t('popup.buttonUnhide', { site: here.name })}
        </MenuItem>
      ) : null}
      {here && !everywhere ? (
        <MenuCheck testId="button-here" checked={here.on} onChange={setHere}>
          {t('popup.buttonHere', { site: here.name })}
        </MenuCheck>
      ) : null}
      <MenuCheck testId="button-everywhere" checked={everywhere} onChange={setEverywhere}>
        {t('popup.buttonEverywhere')}
        <span className="muted">{t('popup.buttonHint')}</span>
      </MenuCheck>
    </>
  );
}
