import { useEffect, useState } from 'react';
import { ExternalLink } from '../shared/controls/ExternalLink.tsx';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { Card } from './parts/Card.tsx';
import { type License, usePage } from './parts/page-context.ts';

const SENT = ['key', 'rent', 'poll', 'never'] as const;

export function AboutPage() {
  const { t } = useText();
  const { links } = useView();
  const { version, apiHost } = usePage();
  return (
    <>
      <Card title="OhmyOTP" detail={t('options.about.what')} testId="about-card">
        <p>{t('options.about.version', { version })}</p>
        <div className="row">
          <ExternalLink className="button" href={links.topUp}>
            {t('options.about.website')}
          </ExternalLink>
          <a className="button" href="#welcome">
            {t('options.about.welcome')}
          </a>
        </div>
      </Card>
      <Card title={t('options.about.privacy')} detail={t('options.about.privacyDetail', { host: apiHost })}>
        <ul className="bullets">
          {SENT.map((what) => (
            <li key={what}>{t(`options.about.sent.${what}`)}</li>
          ))}
        </ul>
      </Card>
      <Licenses />
    </>
  );
}

function Licenses() {
  const { t } = useText();
  const { actions } = usePage();
  const [licenses, setLicenses] = useState<readonly License[] | null>(null);

  useEffect(() => {
    actions.licenses().then(setLicenses, () => setLicenses([]));
  }, [actions]);

  return (
    <Card title={t('options.about.licenses')} detail={t('options.about.licensesDetail')} testId="licenses">
      {licenses?.length === 0 ? <p className="muted">{t('options.about.noLicenses')}</p> : null}
      <ul className="licenses">
        {(licenses ?? []).map(({ name, version, license, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span dir="ltr">
                  {name} <span className="muted">{version}</span>
                </span>
                <span className="muted">{license}</span>
              </summary>
              <pre dir="ltr">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
