package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The city's complaint types, most of which the sample lacks. */
class CityCategoriesTest {
  private static final String HEADER =
      "Unique Key,Created Date,Closed Date,Due Date,Agency,Agency Name,Complaint Type,Descriptor,"
          + "Location Type,Incident Zip,Incident Address,City,Intersection Street 1,"
          + "Intersection Street 2,Community Board,BBL,Borough,Open Data Channel Type,"
          + "Longitude,Latitude\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Noise - Residential, Loud Music/Party, dispute, neighbour",
    "Consumer Complaint, False Advertising, dispute, consumer",
    "Noise - Commercial, Loud Music/Party, environment, noise",
    "Noise, Construction Before/After Hours, environment, noise",
    "Rodent, Rat Sighting, environment, pollution",
    "Lead, Lead Kit Request, environment, pollution",
    "Non-Emergency Police Matter, Trespassing, public-security, disorder",
    "Drug Activity, Use Outside, public-security, disorder",
    "Elevator, Elevator - Defective, public-safety, hazard",
    "Electrical, Wiring, public-safety, hazard",
    "HEAT/HOT WATER, ENTIRE BUILDING, livelihood, services",
    "Homeless Person Assistance, Status Call, livelihood, services",
    "Food Establishment, Rodents/Insects, environment, pollution",
    "Illegal Parking, Blocked Hydrant, public-safety, hazard",
    "Illegal Parking, Double Parked, urban-management, traffic",
    "Street Light Condition, Street Light Out, urban-management, roads-and-green",
    "Damaged Tree, Branch Cracked, urban-management, roads-and-green",
    "Illegal Animal Kept as Pet, Rooster, urban-management, animals",
    "Dirty Condition, Trash, urban-management, rubbish",
    "Something New, Entirely, urban-management, other",
  })
  void category_ofAComplaint_isOneOfTheCatalogue(
      String type, String descriptor, String category, String subcategory) throws Exception {
    String row =
        "1,01/05/2026 10:00:00 AM,,,NYPD,Police,%s,%s,Street,10013,,,,,02 MANHATTAN,,,PHONE,,\n";

    ImportedFile imported =
        ImportedFile.ofText(folder, "nyc-311", HEADER + row.formatted(type, descriptor));
    assertThat(imported.accepted()).hasSize(2);
    assertThat(imported.events().get(0).path("data").path("category").asText()).isEqualTo(category);
    assertThat(imported.events().get(0).path("data").path("subcategory").asText())
        .isEqualTo(subcategory);
  }
}
