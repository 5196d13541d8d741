/** What is wrong with a link to a meeting; null when it can be kept (or is empty). */
export function meetingUrlProblem(typed: string): 'notHttps' | 'notAddress' | null {
  const text = typed.trim();
  if (text === '') return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'notAddress';
  }
  if (url.protocol !== 'https:') return 'notHttps';
  return url.hostname.includes('.') ? null : 'notAddress';
}
