/**
 * Certificates of training that are issued here, and the results of the national examination.
 *
 * <p>Promises: a certificate is issued only when every requirement of its programme is met, and never by its holder; it
 * is a frozen document whose facts are copies and whose bytes never change; numbers have no gaps; revoking and expiring
 * delete nothing; anybody can verify a number, and learns no more than what is printed. National results are kept apart.
 */
package org.watchroom.certificates;
