import { browser } from 'wxt/browser';
import type { Badge } from '../domain/notifications/badge.ts';

const COLORS: Record<Badge['tone'], string> = { quiet: '#6b7280', news: '#0f766e', alert: '#b91c1c' };

export async function showBadge({ text, tone }: Badge, title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLORS[tone] });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}
