/**
 * The tables that people upload (.xlsx, .xls, .csv) and download (.xlsx, .csv).
 *
 * <p>Reading names every cell that cannot be trusted (formulas, numbers that lost digits, hidden characters, merged
 * cells) instead of guessing what was meant; texts are kept as typed. Writing never produces a formula. A file that is
 * no table, is protected, empty or too large is refused with one sentence.
 */
package org.watchroom.platform.sheets;
