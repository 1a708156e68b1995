/** The platform's share of the pages: texts and language, notices, security headers and the handling of refusals and faults. */
package org.watchroom.platform.web;
