/// The question bank that a new vault begins with.
enum QuestionBank {
  static let text = """
    ---
    kind: questions
    ---

    Six or so for a talk, chosen for the person. Open ones, which a search would not have answered.

    ## Their way in

    - What were you doing before this, and what made you change? #way-in
    - Which step turned out to matter most? #way-in
    - If you began again today, how would you go about it? #way-in #advice

    ## The work

    - What did last week look like? #work
    - Which part would you gladly give away, and which would you keep? #work
    - What is the hardest problem on your desk just now? #work
    - How much of it can be planned, and how much comes as it comes? #work #demands
    - Which skills carry you every day, and which were only needed to get in? #work #skills

    ## Education and credentials

    - What did you have to learn that no course teaches? #education
    - Which certificate is asked for, and which only looks good? #education

    ## The industry

    - What outside of the companies moves this field: laws, prices, weather? #industry
    - Where do you expect it to be in five years? #industry
    - Who leaves, and where do they go? #industry #turnover

    ## Finding a place

    - How do people here hear of openings before they are posted? #openings
    - Who employs people for this whom one would not think of? #openings
    - What in a background like mine would make you curious, and what doubtful? #advice

    ## At the end

    - Whom should I talk to next, and may I say that you sent me? #next
    - May I come back to you with a question later on? #next

    """
}
