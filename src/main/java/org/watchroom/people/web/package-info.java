/** Pages of people: sign-in, own password, institutions. */
package org.watchroom.people.web;
