package import Lexing

extension LanguageDefinition {
  package static let gherkin = LanguageDefinition(
    "gherkin", "Gherkin", aliases: ["cucumber", "behat"], files: ["feature"],
    #"""
    words headers
      nn >examples: Beispiele Beispiller Cenarios Contoh EXAMPLZ Ejemplos Eksempler Ekzemploj Enghreifftiau Esempi Examples
        Exempel Exemples Exemplos Juhtumid Paraugs Pavyzdžiai Piemēri Primeri Primjeri Przykłady Príklady Példák
        Příklady Scenarijai Scenariji Scenarios Tapaukset Variantai Voorbeelden Örnekler Мисоллар Приклади Примери
        Сценарији דוגמאות امثلة サンプル 例 例子 예
      kd >feature: Ability Arwedd Aspekt Caracteristica Característica Egenskab Egenskap Eiginleiki Feature Fitur
        Fonctionnalité Funcionalidade Funcionalitat Functionalitate Functionaliteit Funcționalitate Fungsi Funkcia
        Funkcionalitāte Funkcionalnost Funkcja Funktionalität Funzionalità Fīča Hwaet Jellemző Mogucnost Mogućnost
        Omadus Ominaisuus Osobina Požadavek Požiadavka Savybė Trajto Właściwość Özellik Могућност Особина Функционал
        Функционалност Функціонал תכונה خاصية フィーチャ 功能 機能 기능
      kn >scenario: Achtergrond Aer Antecedentes Antecedents B4 Background Baggrund Bakgrund Bakgrunn Bakgrunnur Cefndir Cenario
        Cenário Contesto Context Contexte Contexto Dasar Escenari Escenario Exemple Fono Forgatókönyv Fundo Geçmiş
        Grundlage Hannergrond Háttér Koncept Kontekst Kontekstas Konteksts Kontext MISHUN Osnova Pozadie Pozadina
        Pozadí Primer Raamstsenaarium Rerefons Scenarie Scenarij Scenarijus Scenario Scenariomal Scenariomall Scenariu
        Scenariusz Scenaro Scenár Scenārijs Scénario Scénář Senario Senaryo Situācija Skenario Skica Stsenaarium Swa
        Szenario Szenariogrundriss Tapaus Tapausaihio Taust Tausta Założenia Контекст Концепт Основа Передумова
        Позадина Предистория Предыстория Пример Скица Сценарий Сценарио Сценарій Тарих רקע תרחיש الخلفية سيناريو シナリオ
        シナリオアウトライン シナリオテンプレ シナリオテンプレート テンプレ 剧本 剧本大纲 劇本 劇本大綱 场景 场景大纲 場景 場景大綱 背景 배경 시나리오
    set step = Amennyiben|Angenommen|Zakładając|Припустимо|Aleshores|Oletetaan|Donitaĵo|Eeldades|Entonces|Kemudian|Допустим|Apabila|Gegeven|Lorsque|ugeholl|Allora|Amikor|Atunci|Cuando|Dengan|Donada|Jeżeli|Ketika|Pokiaľ|Quando|Tetapi|Zadani|Zadano|Дадено|Когато|בהינתן|Adott|Akkor|Alors|Atesa|Cando|Dadas|Dados|Donat|Duota|Entao|Então|Fakat|Given|Givet|Givun|Kiedy|Mutta|Nhưng|Pokud|Potom|Quand|Thurh|Wtedy|Zadan|Бирок|Лекин|Нехай|عندما|Aber|Atès|Bagi|Biết|Cand|Când|Dada|Dado|Dann|Data|Date|Dati|Dato|Gitt|Kada|Když|Kuid|Logo|Maar|Mais|Majd|Maka|Niin|Onda|Oraz|Pero|Però|Pryd|Quan|Siis|Soit|Stel|Tada|Tapi|Then|Wenn|When|awer|dann|wann|Агар|Аммо|Если|Када|Онда|Унда|Якщо|כאשר|بفرض|Ale|Ali|Als|Ama|And|Aye|BUT|Bet|Buh|But|Cal|Cho|DEN|Dan|Dar|Dun|Gdy|Kad|Kai|Kaj|Keď|Khi|Kui|Kun|Mas|Men|När|Når|Och|Ond|Pak|Sed|Tad|Tak|Tha|Thì|Und|WEN|Wun|Yna|Але|Али|Кад|אבל|אזי|וגם|لكن|متى|しかし|ただし|ならば|그러면|그리고|하지만|AN|Ac|Ak|An|De|Do|Ef|En|Et|Ha|In|Ir|Ja|Ma|Og|Se|Si|Så|Un|Ve|Và|Ya|an|És|Și|Ва|Но|То|אז|ثم|かつ|もし|並且|但し|但是|假如|假定|假設|假设|前提|同时|同時|并且|而且|那么|那麼|만약|만일|먼저|조건|A|E|I|Y|a|І|А|И|و|当|當|단
    state root
      \n  -
      \h+  -
      #.*  c
      @[^\s@]+  nt
      """[\s\S]*?"""  s
      \|  p  >header
      (Scenario Outline|Scenario Template|Business Need)(:)  kn,p  >scenario
      ([^\s:][^\n:]*)(:)  err:headers,p
      include steps
      [^\s:]+  err
    state steps
      (?:{step}|Étant donné|Atès|\*)[ ]  nf  >step
    state step
      \n  -  <
      "[^"\n]*"  s
      <[^\s<>]*>  nv
      [^\n"<]+  -
      ["<]  -
    state header
      \n(?=\h*\|)  -  =rows
      \n  -  <
      \|  p
      \h+  -
      [^\s|]+  nv
    state rows
      \n(?!\h*\|)  -  <
      \n  -
      \|  p
      \h+  -
      [^\s|]+  n
    state feature
      ^(?=\h*[^\s:#][^\n:]*:)  -  <
      include text
    state scenario
      ^(?=\h*(?:{step}|Étant donné|Atès|\*)[ ])  -  <
      include feature
    state examples
      ^(?=\h*\|)  -  <
      include text
    state text
      #.*  c
      [^\n#]+  -
      \n  -
    """#)
}
