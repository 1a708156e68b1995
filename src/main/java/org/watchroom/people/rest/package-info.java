/** Sign-in for programs, and who is signed in. */
package org.watchroom.people.rest;
