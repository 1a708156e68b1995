/**
 * What became of those who were trained: the funnel, the pass rate and where they come from.
 *
 * <p>Promises: a rate is never shown without its denominator and its 95 % interval; the steps are counted from the same
 * rows by one definition, for page and API alike; those who were not eligible, not registered or absent are told apart;
 * a group of fewer than five is not compared; nothing here changes a row.
 */
package org.watchroom.insight;
