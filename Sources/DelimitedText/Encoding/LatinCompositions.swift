/// Letters that Unicode writes as one scalar though they are a letter and a mark: the canonical compositions of the Latin script.
///
/// Source: UnicodeData.txt of Unicode 14.0, field 5 (canonical decomposition), without those excluded from composition; every
/// Vietnamese letter is among them. Each row gives a mark, the letters that take it, and what they become, in the same order.
enum LatinCompositions {
  static let rows: [(mark: UInt32, letters: String, composed: String)] = [
    (
      0x0300,  // combining grave accent
      "AEINOUWYaeinouwyÂÊÔÜâêôüĂăĒēŌōƠơƯư",
      "ÀÈÌǸÒÙẀỲàèìǹòùẁỳẦỀỒǛầềồǜẰằḔḕṐṑỜờỪừ"
    ),
    (
      0x0301,  // combining acute accent
      "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyzÂÅÆÇÊÏÔÕØÜâåæçêïôõøüĂăĒēŌōŨũƠơƯư",
      "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýźẤǺǼḈẾḮỐṌǾǗấǻǽḉếḯốṍǿǘẮắḖḗṒṓṸṹỚớỨứ"
    ),
    (
      0x0302,  // combining circumflex accent
      "ACEGHIJOSUWYZaceghijosuwyzẠạẸẹỌọ",
      "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑẬậỆệỘộ"
    ),
    (
      0x0303,  // combining tilde
      "AEINOUVYaeinouvyÂÊÔâêôĂăƠơƯư",
      "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹẪỄỖẫễỗẴẵỠỡỮữ"
    ),
    (
      0x0304,  // combining macron
      "AEGIOUYaegiouyÄÆÕÖÜäæõöüǪǫȦȧȮȯḶḷṚṛ",
      "ĀĒḠĪŌŪȲāēḡīōūȳǞǢȬȪǕǟǣȭȫǖǬǭǠǡȰȱḸḹṜṝ"
    ),
    (
      0x0306,  // combining breve
      "AEGIOUaegiouȨȩẠạ",
      "ĂĔĞĬŎŬăĕğĭŏŭḜḝẶặ"
    ),
    (
      0x0307,  // combining dot above
      "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyzŚśŠšſṢṣ",
      "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżṤṥṦṧẛṨṩ"
    ),
    (
      0x0308,  // combining diaeresis
      "AEHIOUWXYaehiotuwxyÕõŪū",
      "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿṎṏṺṻ"
    ),
    (
      0x0309,  // combining hook above
      "AEIOUYaeiouyÂÊÔâêôĂăƠơƯư",
      "ẢẺỈỎỦỶảẻỉỏủỷẨỂỔẩểổẲẳỞởỬử"
    ),
    (
      0x030A,  // combining ring above
      "AUauwy",
      "ÅŮåůẘẙ"
    ),
    (
      0x030B,  // combining double acute accent
      "OUou",
      "ŐŰőű"
    ),
    (
      0x030C,  // combining caron
      "ACDEGHIKLNORSTUZacdeghijklnorstuzÜüƷʒ",
      "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔžǙǚǮǯ"
    ),
    (
      0x030F,  // combining double grave accent
      "AEIORUaeioru",
      "ȀȄȈȌȐȔȁȅȉȍȑȕ"
    ),
    (
      0x0311,  // combining inverted breve
      "AEIORUaeioru",
      "ȂȆȊȎȒȖȃȇȋȏȓȗ"
    ),
    (
      0x031B,  // combining horn
      "OUou",
      "ƠƯơư"
    ),
    (
      0x0323,  // combining dot below
      "ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyzƠơƯư",
      "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓỢợỰự"
    ),
    (
      0x0324,  // combining diaeresis below
      "Uu",
      "Ṳṳ"
    ),
    (
      0x0325,  // combining ring below
      "Aa",
      "Ḁḁ"
    ),
    (
      0x0326,  // combining comma below
      "STst",
      "ȘȚșț"
    ),
    (
      0x0327,  // combining cedilla
      "CDEGHKLNRSTcdeghklnrst",
      "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"
    ),
    (
      0x0328,  // combining ogonek
      "AEIOUaeiou",
      "ĄĘĮǪŲąęįǫų"
    ),
    (
      0x032D,  // combining circumflex accent below
      "DELNTUdelntu",
      "ḒḘḼṊṰṶḓḙḽṋṱṷ"
    ),
    (
      0x032E,  // combining breve below
      "Hh",
      "Ḫḫ"
    ),
    (
      0x0330,  // combining tilde below
      "EIUeiu",
      "ḚḬṴḛḭṵ"
    ),
    (
      0x0331,  // combining macron below
      "BDKLNRTZbdhklnrtz",
      "ḆḎḴḺṈṞṮẔḇḏẖḵḻṉṟṯẕ"
    ),
  ]
}
