/** Takes the kept app off this computer. It holds no word of anybody, but it tells that somebody was here. */
export async function dropApp(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const registered = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registered.map((one) => one.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith('samsyn-app-'));
  await Promise.all(names.map((name) => caches.delete(name)));
}
