import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A quiet button in the facilitator's bar. */
export function BarButton({
  at,
  label,
  icon: Icon,
  pressed,
  onPress,
  children,
}: {
  /** Its focus key. */
  readonly at: string;
  /** Its whole name, where the word on it is short. */
  readonly label?: string;
  readonly icon?: LucideIcon;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <span data-focus-key={at}>
      <button
        type="button"
        className="bar__button"
        data-focus-part="main"
        aria-label={label}
        aria-pressed={pressed}
        onClick={onPress}
      >
        {Icon !== undefined && <Icon size={16} aria-hidden="true" />}
        {children}
      </button>
    </span>
  );
}
