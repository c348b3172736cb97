/**
 * Domains below which anyone can get a name for a site, or files, of their own, by the help pages of those who run them,
 * and that the public suffix list does not hold. It cannot be whole: what follows a number by itself does not rely on it.
 */
const SHARED = [
  // Journals and sites
  'blogger.hu blogs.com canalblog.com deviantart.com dreamwidth.org edublogs.org egloos.com exblog.jp fandom.com',
  'blog.fc2.com web.fc2.com hashnode.dev insanejournal.com livejournal.com lofter.com mataroa.blog medium.com micro.blog',
  'over-blog.com pixnet.net seesaa.net skyrock.com substack.com tistory.com tumblr.com typepad.com wikia.com wikia.org',
  'wikidot.com wordpress.com write.as beehiiv.com ghost.io blogg.se blog.hu blog.jp blogcu.com bandcamp.com neocities.org',
  'nekoweb.org pbworks.com sdf.org tilde.club',
  // Builders of sites
  'adalo.com angelfire.com beepworld.de bravesites.com cargo.site canva.site creatorlink.net doodlekit.com e-monsite.com',
  'emyspot.com format.com freewebs.com glideapp.io godaddysites.com homestead.com hpage.com hs-sites.com imcreator.com',
  'hubspotpagebuilder.com imweb.me instapage.com jimdo.com jimdofree.com jimdosite.com jimdoweb.com jouwweb.nl landen.co',
  'mailchimpsites.com modoo.at moonfruit.com mykajabi.com mykartra.com myportfolio.com mystrikingly.com narod.ru',
  'nethouse.ru npage.de odoo.com page.tl page4.me pixieset.com simdif.com site123.me smugmug.com snack.ws softr.app',
  'squarespace.com strikingly.com systeme.io taplink.ws tiiny.site tilda.ws tripod.com ucoz.com ucoz.net ucoz.ru',
  'ucraft.net unbouncepages.com webador.com webnode.com webnode.cz webnode.page webs.com webstarts.com webwave.dev',
  'weblium.site weebly.com weeblysite.com wifeo.com yola.com zenfolio.com zohosites.com',
  // Shops and courses
  'bigcartel.com bitrix24.com bitrix24.ru cafe24.com clickfunnels.com company.site creator-spring.com getcourse.ru',
  'gumroad.com itch.io kajabi.com moodlecloud.com mybigcommerce.com myinsales.ru payhip.com podia.com shoplightspeed.com',
  'storenvy.com teachable.com thinkific.com volusion.com',
  // Forums, help pages, forms, teams
  'activeboard.com archbee.space atlassian.net boards.net canny.io circle.so crisp.help document360.io formstack.com',
  'forumotion.com freeforums.net freshdesk.com freshservice.com gorgias.help happyfox.com help.center helpjuice.com',
  'helpscoutdocs.com heyflow.app intercom.help involve.me kb.help mattermost.cloud mn.co ning.com outgrow.us perspective.co',
  'proboards.com qualtrics.com readme.io rocket.chat slack.com statuspage.io tawk.help typeform.com uservoice.com wufoo.com',
  'zendesk.com zulipchat.com',
  // Companies that rent their whole system out
  'auth0.com bamboohr.com breezy.hr force.com instructure.com my.salesforce.com my.site.com myworkdayjobs.com okta.com',
  'onelogin.com personio.de recruitee.com service-now.com sharepoint.com teamtailor.com workable.com',
  // Hosting, and other people's files
  '000webhostapp.com 5gbfree.com amazonaws.com atwebpages.com awardspace.com biz.nf bore.digital byethost.com codesandbox.io',
  'co.vu epizy.com flywheelsites.com free.fr freehostia.com glitch.me googleusercontent.com gradio.live',
  'hostingersite.com infinityfreeapp.com instawp.xyz kinsta.cloud kinsta.page koyeb.app lhr.life loca.lt localtunnel.me',
  'mooo.com observableusercontent.com pagekite.me railway.app rf.gd run.app serveo.net sourceforge.io sourceforge.net',
  'stackblitz.io tastewp.com thedev.id uk.to us.to usercontent.goog v0.app webcontainer.io wpcomstaging.com wpengine.com',
  'x10host.com',
];

export const SHARED_DOMAINS: ReadonlySet<string> = new Set(SHARED.flatMap((row) => row.split(' ')));

/** `a.b.wordpress.com` → `b.wordpress.com`. Null for the host of whoever gives the names out, `www` before it included. */
export function tenantOf(host: string): string | null {
  const labels = host.split('.');
  const depth = labels.findIndex((_, n) => SHARED_DOMAINS.has(labels.slice(n).join('.')));
  if (depth < 1 || labels[depth - 1] === 'www') return null;
  return labels.slice(depth - 1).join('.');
}
