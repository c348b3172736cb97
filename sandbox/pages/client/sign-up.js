// What the sites' scripts share: talking to the site's server, and showing what it said.

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

export const sendPhone = (page, phone) => post(`/site/${page}/phone`, { phone });
export const sendCode = (page, flow, code) => post(`/site/${page}/code`, { flow, code });

export function showError(root, error) {
  const line = root.querySelector('[data-testid="error"]');
  line.textContent = error?.message ?? '';
  line.hidden = !error;
}

export function showSent(root, shown) {
  const line = root.querySelector('[data-testid="sent"]');
  line.textContent = `We texted a code to ${shown}.`;
  line.hidden = false;
}

export function showWelcome(card, brand) {
  const welcome = document.createElement('div');
  welcome.className = 'welcome';
  welcome.dataset.testid = 'welcome';
  const heading = document.createElement('h2');
  heading.textContent = `Welcome to ${brand}`;
  const line = document.createElement('p');
  line.textContent = 'Your number is verified and your account is ready.';
  welcome.append(heading, line);
  card.replaceChildren(welcome);
}

/** Runs a step and shows the reason where the server refuses it. */
export async function attempt(root, step) {
  showError(root, null);
  try {
    await step();
  } catch (error) {
    showError(root, error);
  }
}
