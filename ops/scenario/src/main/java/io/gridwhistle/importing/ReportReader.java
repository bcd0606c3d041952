package io.gridwhistle.importing;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.document.Position;
import io.gridwhistle.importing.Mapping.ChannelMapping;
import io.gridwhistle.importing.Mapping.PartyMapping;
import io.gridwhistle.importing.Mapping.PlaceMapping;
import io.gridwhistle.importing.Mapping.ReportMapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the first report of a matter says. */
final class ReportReader {
  private record Party(@Nullable String role, BoundText key) {
    private @Nullable String read(Row row) {
      String value = key.of(row);
      return value == null ? null : new JsonText().put("role", role).put("key", value).end();
    }
  }

  private final CategoryReader category;
  private final BoundText placeKey;
  private final BoundText address;
  private final PositionReader position;
  private final List<Party> parties;
  private final BoundText title;
  private final BoundText description;
  private final @Nullable ChannelMapping channel;
  private final BoundText channelText;

  ReportReader(ReportMapping mapping, Header header) {
    PlaceMapping place =
        Objects.requireNonNullElse(mapping.place(), new PlaceMapping(null, null, null, null));
    this.category = new CategoryReader(mapping.category(), header);
    this.placeKey = Text.bind(place.key(), header);
    this.address = Text.bind(place.address(), header);
    this.position = PositionReader.bind(place.lon(), place.lat(), header);
    this.parties = parties(mapping.parties(), header);
    this.title = Text.bind(mapping.title(), header);
    this.description = Text.bind(mapping.description(), header);
    this.channel = mapping.channel();
    this.channelText = Text.bind(channel == null ? null : channel.of(), header);
  }

  @Nullable Position position(Row row) throws BadRowException {
    return position.read(row);
  }

  void fill(JsonText data, Row row) throws BadRowException {
    category.fill(data, row);
    data.json("place", place(row))
        .json("parties", parties(row))
        .put("title", title.of(row))
        .put("description", description.of(row))
        .put("channel", channel(row));
  }

  private @Nullable String place(Row row) throws BadRowException {
    Position at = position.read(row);
    JsonText place = new JsonText().put("key", placeKey.of(row)).put("address", address.of(row));
    if (at != null) {
      place.put("lon", at.lon()).put("lat", at.lat());
    }
    String json = place.end();
    return json.equals("{}") ? null : json;
  }

  private @Nullable String parties(Row row) {
    List<String> present =
        parties.stream().map(party -> party.read(row)).filter(Objects::nonNull).toList();
    return present.isEmpty() ? null : JsonText.array(present);
  }

  private @Nullable String channel(Row row) {
    if (channel == null) {
      return null;
    }
    String value = channelText.of(row);
    String known = value == null ? null : channel.values().get(value);
    return known == null ? channel.otherwise() : known;
  }

  private static List<Party> parties(@Nullable List<PartyMapping> parties, Header header) {
    return Objects.requireNonNullElse(parties, List.<PartyMapping>of()).stream()
        .map(party -> new Party(party.role(), Text.bind(party.key(), header)))
        .toList();
  }
}
