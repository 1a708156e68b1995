/** Certificates over REST: public verification, and the download of a certificate. */
package org.watchroom.certificates.rest;
