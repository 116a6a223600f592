/**
 * An arrow that goes out through a wall.
 *
 * @internal
 */
export const EgressMark = () => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="4 3 25 26"
    width="30"
    height="30"
    fill="none"
    strokeWidth="3"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M7 16h13M16 10l7 6-7 6" stroke="#6fd3ff" />
    <path d="M26 6v20" stroke="#ffffff" />
  </svg>
);
