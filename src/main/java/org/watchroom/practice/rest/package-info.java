/** Practice over REST: an answer never travels by a postback. */
package org.watchroom.practice.rest;
