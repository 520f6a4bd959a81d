import Network
import Testing

@Suite struct FieldReckoningTests {
  @Test(
    arguments: [
      ([], nil), ([4], "4.0"), ([4, 5], "4.5"), ([1, 1, 2], "1.3"), ([1, 2, 2], "1.7"),
      ([1, 1, 1, 2], "1.3"), ([5, 5, 5], "5.0"),
    ] as [([Int], String?)])
  func meansAreRoundedToTenths(_ marks: [Int], _ mean: String?) {
    #expect(Marks(marks).mean == mean)
  }

  @Test func placesAreTheSameWhateverTheirCase() {
    var tally = PlaceTally()
    tally.add(person: true, in: "Vellmark")
    tally.add(person: false, in: "vellmark ")
    tally.add(organization: "Acme", in: "Port Arden")
    tally.add(person: false, in: nil)
    tally.add(organization: "Bell", in: " ")
    #expect(tally.places.map(\.name) == ["Port Arden", "Vellmark", nil])
    #expect(tally.places.map(\.met) == [0, 1, 0])
    #expect(tally.places.map(\.toMeet) == [0, 1, 1])
    #expect(tally.places.map(\.organizations) == [["Acme"], [], ["Bell"]])
    #expect(PlaceTally().places.isEmpty)
  }
}
