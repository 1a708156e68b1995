/** Counting, and how far a count can be trusted. */
package org.watchroom.insight.model;
