import type { Answer, Role } from '@samsyn/board';
import './role-name.css';
import { useLabels } from './use-labels.ts';

/** A role as the verb of its sentence, with the roles it also has in smaller words. */
export function RoleName({
  role,
  also = [],
}: {
  readonly role: Answer;
  readonly also?: readonly Role[];
}) {
  const labels = useLabels();
  return (
    <span className="role-name">
      {labels.role(role)}
      {also.length > 0 && (
        <span className="role-name__also">
          {' '}
          + {also.map((other) => labels.role(other)).join(', ')}
        </span>
      )}
    </span>
  );
}
