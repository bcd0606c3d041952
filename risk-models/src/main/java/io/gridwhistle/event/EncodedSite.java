package io.gridwhistle.event;

import io.gridwhistle.registry.Site;

/**
 * A site, and its scope in the compact form.
 *
 * @param scope not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncodedSite(Site site, byte[] scope) {

  static EncodedSite of(Site site) {
    CompactBuffer scope = new CompactBuffer();
    CompactScope.write(site.scope(), scope);
    return new EncodedSite(site, scope.copy());
  }
}
