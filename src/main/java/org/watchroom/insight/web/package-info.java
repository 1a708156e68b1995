/** The pass-rate page, and the administrator's first page. */
package org.watchroom.insight.web;
