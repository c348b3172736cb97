import { useEffect, useState } from 'react';
import { ExternalLink } from '../shared/controls/ExternalLink.tsx';
import { useText } from '../shared/use-text.ts';
import { useView } from '../shared/view-context.ts';
import { Card } from './parts/Card.tsx';
import { type Licence, usePage } from './parts/page-context.ts';

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
      <Licences />
    </>
  );
}

/** The packages that are part of this build, with their terms in full. */
function Licences() {
  const { t } = useText();
  const { actions } = usePage();
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);

  useEffect(() => {
    actions.licences().then(setLicences, () => setLicences([]));
  }, [actions]);

  return (
    <Card title={t('options.about.licences')} detail={t('options.about.licencesDetail')} testId="licences">
      {licences?.length === 0 ? <p className="muted">{t('options.about.noLicences')}</p> : null}
      <ul className="licences">
        {(licences ?? []).map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span dir="ltr">
                  {name} <span className="muted">{version}</span>
                </span>
                <span className="muted">{licence}</span>
              </summary>
              <pre dir="ltr">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
