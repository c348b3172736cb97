import { answerLoneRequests } from '../../lib/platform/lone/partition-page.ts';

answerLoneRequests(document.querySelector<HTMLIFrameElement>('#alone') as HTMLIFrameElement);
