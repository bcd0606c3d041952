package io.gridwhistle.state;

import io.gridwhistle.alert.Action;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.risk.GridState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;

/** Every form there is. The names stand in checkpoints: they are only ever added. */
public enum Forms {
  EVENT(new SimpleForms.Events(), true),
  ALERT(new AlertForm(), true),
  ACTION(new SimpleForms.Actions(), true),
  DISPUTE_FACT(new DisputeForms.Fact(), true),
  DISPUTE_CASE(new DisputeForms.Case(), false),
  DISPUTE_TIMELINE(new TimelineForm<>(new DisputeForms.State()), false),
  OVERDUE_TIMELINE(new TimelineForm<>(new OverdueForm()), false),
  COVERAGE_TIMELINE(new TimelineForm<>(new CoverageForms.State()), false),
  GRID_NOTICE(new CoverageForms.Notice(), true),
  GRID_CHANGE(new GridForms.Change(), true),
  GRID_STATE(new GridForms.State(), true),
  LIVE_FILE(new GridForms.File(), false),
  DATED_FINGERPRINTS(new DatedFingerprints.SetForm(), false),
  KEY(new SimpleForms.Keys(DataInputView::readUTF), true),
  GRID_KEY(new SimpleForms.Keys(GridCodes::read), true),
  COMPACT_EVENT(new SimpleForms.CompactEvents(), true);

  public static final TypeInformation<Event> EVENTS = new FormType<>(Event.class, EVENT);
  public static final TypeInformation<CompactEvent> COMPACT_EVENTS =
      new FormType<>(CompactEvent.class, COMPACT_EVENT);
  public static final TypeInformation<Alert> ALERTS = new FormType<>(Alert.class, ALERT);
  public static final TypeInformation<Action> ACTIONS = new FormType<>(Action.class, ACTION);
  public static final TypeInformation<DisputeFact> DISPUTE_FACTS =
      new FormType<>(DisputeFact.class, DISPUTE_FACT);
  public static final TypeInformation<GridNotice> GRID_NOTICES =
      new FormType<>(GridNotice.class, GRID_NOTICE);
  public static final TypeInformation<GridChange> GRID_CHANGES =
      new FormType<>(GridChange.class, GRID_CHANGE);
  public static final TypeInformation<GridState> GRID_STATES =
      new FormType<>(GridState.class, GRID_STATE);

  /** Of what streams are keyed by: Flink's own form of a text is written character by character. */
  public static final TypeInformation<String> KEYS = new FormType<>(String.class, KEY);

  /** Of what is keyed by grid, so that all states of a grid hold the same text. */
  public static final TypeInformation<String> GRID_KEYS = new FormType<>(String.class, GRID_KEY);

  private final Form<?> form;
  private final boolean immutable;

  Forms(Form<?> form, boolean immutable) {
    this.form = form;
    this.immutable = immutable;
  }

  Form<?> form() {
    return form;
  }

  boolean isImmutable() {
    return immutable;
  }

  /** A serializer of this form; the caller knows its type. */
  public <T> TypeSerializer<T> serializer() {
    return new FormSerializer<>(this);
  }
}
