import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole form in jsdom takes seconds on a busy machine; what fails is found by what is shown, not
// by how long it took.
jest.setTimeout(60_000);
// To tell what is hidden, each query by role computes the styles of all elements and of what they are in.
// Where it matters, a query says `hidden: false`.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

// A form keeps what is filled in in the address: the next test begins with an empty one.
afterEach(() => window.history.replaceState(null, '', '/'));

// The scaffolder scrolls up with each page; jsdom would print a stack each time.
window.scrollTo = () => {};
