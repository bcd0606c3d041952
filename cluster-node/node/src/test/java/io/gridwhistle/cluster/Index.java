package io.gridwhistle.cluster;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.cluster.alertindex.IndexClient;
import io.gridwhistle.store.AlertIndex;
import java.io.ByteArrayInputStream;

/** Writes alerts into the index as the index job does. */
final class Index {
  private Index() {}

  static void write(World world, Alert alert) {
    write(world, AlertIndex.NEWEST, alert.alertId(), alert);
    write(world, AlertIndex.HISTORY, alert.alertId() + "-" + alert.revision(), alert);
  }

  private static void write(World world, String alias, String id, Alert alert) {
    world
        .bean(IndexClient.class)
        .call(
            client ->
                client.index(
                    request ->
                        request
                            .index(alias)
                            .id(id)
                            .requireAlias(true)
                            .versionType(
                                co.elastic.clients.elasticsearch._types.VersionType.External)
                            .version((long) alert.revision())
                            .refresh(co.elastic.clients.elasticsearch._types.Refresh.True)
                            .withJson(new ByteArrayInputStream(AlertJson.write(alert)))));
  }
}
