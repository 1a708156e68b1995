/** The pass rate for other systems. */
package org.watchroom.insight.rest;
