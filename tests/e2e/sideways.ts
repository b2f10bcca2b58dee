import type { Page } from 'playwright-core';

/** How many of the elements hide a part of themselves beside what is seen of them. */
export const countSideways = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
