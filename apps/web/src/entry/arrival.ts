let throughForm = false;

/** Somebody has said who they are and goes on to the board; the form that had the focus is gone. */
export function arriveThroughForm(): void {
  throughForm = true;
}

/** Whether somebody has just come so; asked once, by what then takes the focus. */
export function takeArrival(): boolean {
  const was = throughForm;
  throughForm = false;
  return was;
}
