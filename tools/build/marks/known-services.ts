/**
 * Services whose mark simple-icons has: its name there, and after `=` other names that a list may use, each with spaces
 * left out. A brand that is not here has a letter.
 */
export const KNOWN_SERVICES = `
  apple=appleid google=gmail,googlevoice,googlemail icloud youtube gmx zoho protonmail proton maildotcom=mail.com
  whatsapp telegram signal viber line wechat=微信,weixin qq kakaotalk=kakao zalo messenger=facebookmessenger discord zoom kik
  groupme
  facebook instagram threads x=twitter tiktok snapchat reddit pinterest tumblr quora nextdoor odnoklassniki sinaweibo=weibo
  xiaohongshu=rednote naver bluesky mastodon clubhouse bereal=bereal. meetup vk=vkontakte twitch kick medium substack imgur
  flickr yelp tripadvisor trustpilot
  onlyfans patreon tinder badoo okcupid
  claude anthropic deepseek perplexity poe googlegemini=gemini huggingface suno elevenlabs cursor replit github gitlab atlassian
  notion dropbox hubspot mailchimp intuit quickbooks godaddy namecheap cloudflare digitalocean vonage figma vercel netlify
  indeed upwork fiverr freelancer monster glassdoor udemy coursera duolingo
  paypal venmo cashapp square zelle stripe wise revolut monzo n26 nubank klarna afterpay robinhood coinbase binance okx kucoin
  payoneer westernunion moneygram chase bankofamerica wellsfargo americanexpress=amex paytm phonepe picpay mercadopago paysafe
  uber ubereats lyft grab gojek doordash postmates instacart foodpanda deliveroo glovo justeat swiggy zomato starbucks
  mcdonalds=mcdonald's burgerking kfc tacobell airbnb expedia bookingdotcom=booking.com,booking
  ebay etsy target vinted stockx wish aliexpress taobao shopee rakuten kleinanzeigen=ebaykleinanzeigen nike adidas shopify
  ikea zara macys=macy's tesco lidl carrefour uniqlo
  steam valve epicgames riotgames ea=electronicarts roblox playstation=psn sony ubisoft rockstargames battledotnet=battle.net
  netflix spotify max=hbomax hbo crunchyroll soundcloud deezer vimeo
  ticketmaster stubhub seatgeek verizon samsung huawei xiaomi strava fitbit
`;
