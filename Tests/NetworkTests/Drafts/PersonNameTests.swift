import Network
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Ana Ruiz", "Ana", "Ruiz"), ("Dr. Ana Ruiz", "Ana", "Ruiz"),
    ("Prof. Dr. Ana Maria Ruiz", "Ana", "Ruiz"), ("Yamada, Tarō", "Tarō", "Yamada"),
    ("Ana Ruiz (Northwind)", "Ana", "Ruiz"), ("Ana Ruiz, PhD", "Ana", "Ruiz"),
    ("Sam Hill Jr.", "Sam", "Hill"), ("Kim", "Kim", nil), ("Frau Müller", nil, "Müller"),
    ("J. Smith", nil, "Smith"), ("van der Berg", nil, "Berg"), ("Sir Ian Day", "Ian", "Day"),
    ("O'Brien, Pat", "Pat", "O'Brien"), ("Dr.", nil, nil), ("", nil, nil),
    ("Lena van Dyke", "Lena", "Dyke"), ("Ng, Dr. Li", "Li", "Ng"),
  ])
  func partsOfAName(_ name: String, _ given: String?, _ family: String?) {
    let parts = PersonName(name)
    #expect(parts.given == given)
    #expect(parts.family == family)
  }
}
