/** How often each route was answered with each status, since the process began. */
export class CallCounts {
  readonly #counts = new Map<string, number>();

  /** @param route the pattern of the address, never the address itself */
  add(method: string, route: string, status: number): void {
    const key = `${method} ${route} ${status}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  read(): { readonly labels: Record<string, string>; readonly value: number }[] {
    return [...this.#counts].map(([key, value]) => {
      const [method = '', route = '', status = ''] = key.split(' ');
      return { labels: { method, route, status }, value };
    });
  }
}
