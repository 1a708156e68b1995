/** The model of memory, the choice of a day, and what is kept of practice. */
package org.watchroom.practice.model;
