import process from 'node:process';
import type { LaunchOptions } from '../common/driver.ts';

/** Command-line switches: a quiet browser that can reach this machine and nothing else. */
export function chromiumArguments(options: LaunchOptions, uiDevToolsPort: number): string[] {
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  return [
    // Chromium refuses to start its sandbox as root, which is who runs in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    '--disable-features=MediaRouter,OptimizationHints,OptimizationHintsFetching,Translate,AutofillServerCommunication,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,PrivacySandboxSettings4',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    '--password-store=basic',
    '--use-mock-keychain',
    '--lang=en-US',
    // Without a graphics card, animations keep a core busy.
    '--force-prefers-reduced-motion',
    `--force-device-scale-factor=${options.scale ?? 1}`,
    '--window-position=0,0',
    // Without it, headless has a screen of 800 by 600, which leaves a popup too little room.
    `--screen-info={${width}x${height}}`,
    `--window-size=${width},${height}`,
    ...(options.headed ? [`--enable-ui-devtools=${uiDevToolsPort}`] : []),
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
  ];
}
