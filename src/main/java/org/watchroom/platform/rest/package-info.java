/** The platform's share of the REST surface: the application itself, problem documents and the guard of changing requests. */
package org.watchroom.platform.rest;
