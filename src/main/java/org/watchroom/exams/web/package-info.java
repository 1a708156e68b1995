/** Pages of mock examinations, and the clock that sweeps up overdue papers. */
package org.watchroom.exams.web;
