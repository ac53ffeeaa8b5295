/** Databases of the test runs on a server begin with this. */
export const TEST_DATABASE_PREFIX = 'evenkeel_test_';

/** What test/global-setup.ts hands to the test processes. */
export const SERVER_URL_VARIABLE = 'EVENKEEL_TEST_SERVER_URL';
export const TEMPLATE_VARIABLE = 'EVENKEEL_TEST_TEMPLATE';
