/**
 * People, their accounts, and the institutions and control rooms they work in.
 *
 * <p>Promises: a name and password let in exactly the person they belong to; an identity number is kept encrypted, found
 * by a keyed digest, and shown masked; a disabled account is out within seconds; guesses are slowed without locking
 * anybody out.
 */
package org.watchroom.people;
