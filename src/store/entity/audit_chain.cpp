#include "store/entity/audit_chain.hpp"

#include "store/sql/query.hpp"

#include <fmt/format.h>

#include <array>
#include <ifapilot_sql.hpp>
#include <string>

namespace ifapilot::store {

namespace {

constexpr std::string_view first_field = "ifapilot audit 1";

/// Fields that each carry their length, so that no two lists of fields look alike.
class Fields {
 public:
  Fields& add(std::string_view field) {
    std::array<char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i) length[i] = static_cast<char>(field.size() >> (8 * i));
    bytes_.append(length.data(), length.size()).append(field);
    return *this;
  }

  /// SHA-256 of all that was added; it can then be begun anew.
  Hash hash() {
    const auto hash = sha256(bytes_);
    bytes_.clear();
    return hash;
  }

 private:
  std::string bytes_;
};

std::string_view text_of(std::span<const std::byte> blob) {
  return {reinterpret_cast<const char*>(blob.data()), blob.size()};
}

/// The bodies that were not erased, read beside their events: both stand in the order of their numbers.
class Bodies {
 public:
  explicit Bodies(Database& database) : row_(asked(database, sql::audit_bodies, {})), is_there_(row_.step()) {}

  /// Whether the event of that number has one; asked in their order.
  bool has(std::int64_t seq) {
    while (is_there_ && row_.integer(seq_) < seq) is_there_ = row_.step();
    return is_there_ && row_.integer(seq_) == seq;
  }
  // Of the one that there is.
  [[nodiscard]] std::string_view salt() const { return text_of(row_.blob_view(salt_)); }
  [[nodiscard]] std::string_view body() const { return row_.text_view(body_); }

 private:
  Statement row_;
  Place seq_ = row_.place_of("seq");
  Place salt_ = row_.place_of("salt");
  Place body_ = row_.place_of("body");
  bool is_there_;
};

/// Each event against the one before it and against itself. A million of them are read: by the places of their columns,
/// and as the texts that they are stored as.
class Chain {
 public:
  explicit Chain(Database& database) : row_(asked(database, sql::audit_chain, {})), bodies_(database) {}

  ChainVerdict verdict() {
    ChainVerdict verdict;
    while (row_.step()) {
      const auto seq = row_.integer(seq_);
      if (!verdict.first_bad && !fits(seq, verdict.head)) verdict.first_bad = seq;
      verdict.head = {seq, as_hash(row_.blob_view(hash_))};
      ++verdict.rows;
    }
    verdict.ok = !verdict.first_bad;
    return verdict;
  }

 private:
  bool fits(std::int64_t seq, const AuditHead& before) {
    if (seq != before.seq + 1 || blob(previous_hash_) != bytes_of(before.hash)) return false;
    if (bodies_.has(seq)) {
      const auto commitment = fields_.add(bodies_.salt()).add(bodies_.body()).hash();
      if (blob(commitment_) != bytes_of(commitment)) return false;
    }
    return blob(hash_) == bytes_of(chain_hash(seq));
  }

  /// What the hash of the event should be.
  Hash chain_hash(std::int64_t seq) {
    const fmt::format_int seq_digits(seq);
    fields_.add(first_field).add(blob(previous_hash_)).add({seq_digits.data(), seq_digits.size()});
    add_fact();
    for (const auto at : instants_) fields_.add(instant_text(at));
    fields_.add(row_.truth("clock_overridden") ? "1" : "0");
    for (const auto text : texts_) fields_.add(row_.text_view(text));
    return fields_.add(blob(commitment_)).hash();
  }

  void add_fact() {
    if (row_.is_null(fact_)) {
      fields_.add("");
    } else {
      fields_.add(rules::FactId{row_.integer(fact_)}.text());
    }
  }

  /// As it is stored, which is as it was hashed. What the store never writes is refused, as it is by all that reads it;
  /// that an event's instants are mostly one and the same saves the trouble.
  std::string_view instant_text(Place at) {
    const auto text = row_.text_view(at);
    if (text == instant_) return text;
    if (!stored_instant(text)) fail_misuse("an audit event holds what is no time");
    instant_ = text;
    return text;
  }

  [[nodiscard]] std::string_view blob(Place place) const { return text_of(row_.blob_view(place)); }

  Statement row_;
  Place seq_ = row_.place_of("seq");
  Place fact_ = row_.place_of("fact_id");
  std::array<Place, 3> instants_{row_.place_of("happened_at"), row_.place_of("recorded_at"), row_.place_of("real_at")};
  std::array<Place, 4> texts_{row_.place_of("actor"), row_.place_of("command"), row_.place_of("record"),
                              row_.place_of("rules")};
  Place previous_hash_ = row_.place_of("previous_hash");
  Place commitment_ = row_.place_of("commitment");
  Place hash_ = row_.place_of("hash");
  Bodies bodies_;
  Fields fields_ = {};
  std::string instant_ = {};  ///< The latest that was found to be one.
};

}  // namespace

Hash commitment_to(std::string_view salt, std::string_view body) { return Fields().add(salt).add(body).hash(); }

Hash chain_hash(std::int64_t seq, const AuditEvent& event, const Hash& previous, const Hash& commitment) {
  return Fields()
      .add(first_field)
      .add(bytes_of(previous))
      .add(std::to_string(seq))
      .add(event.fact ? event.fact->text() : "")
      .add(rules::iso(event.happened_at))
      .add(rules::iso(event.recorded_at))
      .add(rules::iso(event.real_at))
      .add(event.clock_overridden ? "1" : "0")
      .add(event.actor)
      .add(event.command)
      .add(event.record)
      .add(event.rules)
      .add(bytes_of(commitment))
      .hash();
}

ChainVerdict verify_chain(Database& database) { return Chain(database).verdict(); }

}  // namespace ifapilot::store
