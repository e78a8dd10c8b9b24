-- Names: the folding and the spelling rules of the program in SQL, and the search for a place by what is written. Reads only, so it works on copies that follow another server too.

-- The letters below are those of folding.tsv and of Unicode; a test compares them with the program, letter by letter.
CREATE FUNCTION geoevents.fold_letters(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(
      translate(regexp_replace(lower(name COLLATE "C"),
        '[\u00AD\u00B4\u02B9-\u02C1\u0300-\u036F\u0610-\u061A\u0621\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u2018-\u201B\u202A-\u202E\u2032'
        '\u2060-\u2069\uFEFF\uFF07]+', '', 'g'),
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĴĵĶķĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝ'
        'ŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƙƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǝǞǟǠǡǢǣǤǦǧǨǩǪǫǬǭǮǰǱǲǳǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕ'
        'ȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌɎɓɗəͰͲͶͿΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰςϊϋόύώϏϐϑϕϖϘϚϜϞϠϢϤϦϨϪϬϮϰϱϲϴϵϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНО'
        'ПРСТУФХЦЧШЩЪЫЬЭЮЯйѐёѓїќѝўѠѢѤѦѨѪѬѮѰѲѴѶѷѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӂӃӅӇӉӋӍӐӑӒӓӔӖӗӘӚӛӜӝӞӟӠӢӣӤӥӦӧӨӪӫӬӭӮӯӰӱӲӳӴӵӶӸӹӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷ'
        'ԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖآأؤإئةى٠١٢٣٤٥٦٧٨٩ٱکڪۀہۆۇیېە۰۱۲۳۴۵۶۷۸۹ႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉ'
        'ᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺ'
        'ḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔ'
        'ổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἐἑἒἓἔἕἘἙἚἛἜἝἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὀὁὂὃὄὅὈὉὊὋὌὍὐὑὒὓὔὕὖὗὙὛὝὟὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰάὲέὴήὶίὸό'
        'ὺύὼώᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼιῂῃῄῆῇῈΈῊΉῌῐῑῒΐῖῗῘῙῚΊῠῡῢΰῤῥῦῧῨῩῪΎῬῲῳῴῶῷῸΌῺΏῼ',
        'aaaaaaæceeeeiiiidnoooooouuuuyþaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳjjkkllllllllllnnnnnnnnnooooooœrrrrrrssss'
        'ssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbƃƅɔƈɖdƌeaɛƒɠɣɩɨkkɯɲɵooƣƥʀƨʃƭʈuuʊʋƴƶʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuueaaaaææǥggkkooooǯjǆǆǆggƕƿnnaaææooaaaaeeeeiiiioooorrrruu'
        'uussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂƀʉʌɇɉɋɍɏbdaͱͳͷϳαεηιουωιαβγδεζηθικλμνξοπρστυφχψωιυαεηιυσιυουωϗβθφπϙϛϝϟϡϣϥϧϩϫϭϯκρσθεϸσϻͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмно'
        'прстуфхцчшщъыьэюяиеегікиуѡѣѥѧѩѫѭѯѱѳѵѵѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏжжӄӆӈӊӌӎааааӕееәәәжжззӡииииооөөөээууууууччӷыыӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէ'
        'ըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆااوايهي0123456789اككههووييه0123456789ⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙ'
        'ꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkklllll'
        'lllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwysßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiiooooooooo'
        'ooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿααααααααααααααααεεεεεεεεεεεεηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοοοοοοοουυυυυυυυυυυυωωωωωωωωωωωωωωωωααεεηηιιοο'
        'υυωωααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααααααααααιηηηηηεεηηηιιιιιιιιιιυυυυρρυυυυυυρωωωωωοοωωω'),
      'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'), 'ĳ', 'ij'), 'ǆ', 'dz'), 'ǉ', 'lj'), 'ǌ', 'nj'),
    '[^0-9a-z\u00AA\u00B5\u00BA\u00C6\u00DE\u00DF\u00E6\u00FE\u0132\u0133\u0138\u0152\u0153\u0180\u0183\u0185\u0188\u018C\u018D\u0192\u0195\u019A\u019B'
    '\u019E\u01A3\u01A5\u01A8\u01AA\u01AB\u01AD\u01B4\u01B6\u01B9-\u01BB\u01BD-\u01CC\u01E2\u01E3\u01E5\u01EF\u01F1-\u01F3\u01FC\u01FD\u021D\u0221\u0223'
    '\u0225\u0234-\u0239\u023C\u023F\u0240\u0242\u0247\u0249\u024B\u024D\u024F-\u0252\u0254-\u0256\u0258\u025A-\u02B8\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE'
    '\u0371\u0373\u0374\u0377\u037A-\u037D\u03B1-\u03C1\u03C3-\u03C9\u03D2-\u03D4\u03D7\u03D9\u03DB\u03DD\u03DF\u03E1\u03E3\u03E5\u03E7\u03E9\u03EB\u03ED'
    '\u03EF\u03F3\u03F8\u03FB\u03FC\u0430-\u0438\u043A-\u044F\u0452\u0454-\u0456\u0458-\u045B\u045F\u0461\u0463\u0465\u0467\u0469\u046B\u046D\u046F\u0471'
    '\u0473\u0475\u0479\u047B\u047D\u047F\u0481\u048B\u048D\u048F\u0491\u0493\u0495\u0497\u0499\u049B\u049D\u049F\u04A1\u04A3\u04A5\u04A7\u04A9\u04AB\u04AD'
    '\u04AF\u04B1\u04B3\u04B5\u04B7\u04B9\u04BB\u04BD\u04BF\u04C4\u04C6\u04C8\u04CA\u04CC\u04CE\u04CF\u04D5\u04D9\u04E1\u04E9\u04F7\u04FB\u04FD\u04FF\u0501'
    '\u0503\u0505\u0507\u0509\u050B\u050D\u050F\u0511\u0513\u0515\u0517\u0519\u051B\u051D\u051F\u0521\u0523\u0525\u0527\u0529\u052B\u052D\u052F\u0559'
    '\u0560-\u0588\u05D0-\u05EA\u05EF-\u05F2\u0620\u0627\u0628\u062A-\u063F\u0641-\u0648\u064A\u066E\u066F\u0672-\u06A8\u06AB-\u06BF\u06C2-\u06C5'
    '\u06C8-\u06CB\u06CD-\u06CF\u06D1-\u06D3\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07C0-\u07EA\u07F4\u07F5\u07FA'
    '\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u0870-\u0887\u0889-\u088E\u08A0-\u08C9\u0904-\u0939\u093D\u0950\u0958-\u0961\u0966-\u096F'
    '\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09E6-\u09F1\u09FC'
    '\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A66-\u0A6F\u0A72-\u0A74\u0A85-\u0A8D'
    '\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AE6-\u0AEF\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28'
    '\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B66-\u0B6F\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A'
    '\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0BE6-\u0BEF\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A'
    '\u0C5D\u0C60\u0C61\u0C66-\u0C6F\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDD\u0CDE\u0CE0\u0CE1\u0CE6-\u0CEF'
    '\u0CF1\u0CF2\u0D04-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D66-\u0D6F\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1'
    '\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0DE6-\u0DEF\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E50-\u0E59\u0E81\u0E82\u0E84\u0E86-\u0E8A\u0E8C-\u0EA3\u0EA5'
    '\u0EA7-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0ED0-\u0ED9\u0EDC-\u0EDF\u0F00\u0F20-\u0F29\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A'
    '\u103F-\u1049\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u1090-\u1099\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D'
    '\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310'
    '\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u1711\u171F-\u1731'
    '\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u17E0-\u17E9\u1810-\u1819\u1820-\u1878\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5'
    '\u1900-\u191E\u1946-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u19D0-\u19D9\u1A00-\u1A16\u1A20-\u1A54\u1A80-\u1A89\u1A90-\u1A99\u1AA7\u1B05-\u1B33'
    '\u1B45-\u1B4C\u1B50-\u1B59\u1B83-\u1BA0\u1BAE-\u1BE5\u1C00-\u1C23\u1C40-\u1C49\u1C4D-\u1C7D\u1C80-\u1C88\u1C8A\u1CE9-\u1CEC\u1CEE-\u1CF3\u1CF5\u1CF6'
    '\u1CFA\u1D00-\u1DBF\u1E9A\u1E9C-\u1E9F\u1EFB\u1EFD\u1EFF\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128'
    '\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184\u2C00-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67'
    '\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005\u3006'
    '\u3031-\u3035\u303B\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF'
    '\u4E00-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7CD\uA7D0\uA7D1\uA7D3'
    '\uA7D5-\uA7DC\uA7F2-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8D0-\uA8D9\uA8F2-\uA8F7\uA8FB\uA8FD\uA8FE\uA900-\uA925'
    '\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF-\uA9D9\uA9E0-\uA9E4\uA9E6-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA50-\uAA59\uAA60-\uAA76\uAA7A'
    '\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26'
    '\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB69\uAB70-\uABE2\uABF0-\uABF9\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06'
    '\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7'
    '\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC\U00010000-\U0010FFFF]+', ' ', 'g')
$$;
COMMENT ON FUNCTION geoevents.fold_letters(text) IS 'Letter by letter: lower case, without diacritics and apostrophes, all but letters and digits as one space. A part of fold_name.';

CREATE FUNCTION geoevents.fold_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    -- In UTF-16 units, as the program counts: letters beyond the basic plane are two.
    WHEN octet_length(name) > 200 AND length(name) + length(regexp_replace(name, '[\u0001-\uFFFF]+', '', 'g')) > 200 THEN ''
    WHEN octet_length(name) = length(name)
      THEN trim(BOTH ' ' FROM regexp_replace(translate(lower(name COLLATE "C"), '''`.', ''), '[^0-9a-z]+', ' ', 'g'))
    -- The Arabic article goes where three letters are left.
    ELSE regexp_replace(trim(BOTH ' ' FROM geoevents.fold_letters(translate(name, '''`.', ''))),
      '(^| )ال(?=[^ ]{3}|[\U00010000-\U0010FFFF][^ ]|[^ ][\U00010000-\U0010FFFF])', '\1', 'g')
  END
$$;
COMMENT ON FUNCTION geoevents.fold_name(text) IS
  'The form in which names are compared, as the program folds them: lower case, without diacritics, apostrophes, hyphens and the Arabic article. Empty for more than 200 letters.';

CREATE FUNCTION geoevents.great_circle_km(lon1 double precision, lat1 double precision, lon2 double precision, lat2 double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
$$;
COMMENT ON FUNCTION geoevents.great_circle_km(double precision, double precision, double precision, double precision) IS 'Kilometres on a sphere of the mean radius of the Earth, as the program measures.';

CREATE FUNCTION geoevents.first_name(least_folded text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT least(
    (SELECT n.folded FROM geoevents.place_names n WHERE n.follows_rules AND n.folded >= least_folded ORDER BY n.folded LIMIT 1),
    (SELECT n.folded FROM geoevents.imported_names n WHERE n.follows_rules AND n.folded >= least_folded ORDER BY n.folded LIMIT 1))
$$;
COMMENT ON FUNCTION geoevents.first_name(text) IS 'The first stored name that follows the spelling rules, in the order of letters from this one on, folded.';

CREATE FUNCTION geoevents.letters_behind(prefix text) RETURNS TABLE (letter text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 5 AS $$
  WITH RECURSIVE next AS (
    SELECT geoevents.first_name(prefix || ' ') AS folded
    UNION ALL
    SELECT geoevents.first_name(left(n.folded, length(prefix) + 1) || U&'\+10FFFF') FROM next n WHERE starts_with(n.folded, prefix)
  )
  SELECT substr(n.folded, length(prefix) + 1, 1) FROM next n WHERE starts_with(n.folded, prefix)
$$;
COMMENT ON FUNCTION geoevents.letters_behind(text) IS 'The letters with which stored names that follow the spelling rules go on behind a beginning.';

CREATE TABLE geoevents.name_rule (
  id integer PRIMARY KEY,
  rule text NOT NULL,
  written text COLLATE "C" NOT NULL,
  stored text COLLATE "C" NOT NULL,
  place text NOT NULL CHECK (place IN ('any', 'start', 'end', 'between')),
  cost integer NOT NULL CHECK (cost > 0)
);
COMMENT ON TABLE geoevents.name_rule IS 'The spelling rules: what is written in one way may be stored in the other. Filled by the program from spelling-rules.tsv, each rule in both directions.';
COMMENT ON COLUMN geoevents.name_rule.id IS 'In the order of the file.';
COMMENT ON COLUMN geoevents.name_rule.rule IS 'The name of the rule in the file: kh-h.';
COMMENT ON COLUMN geoevents.name_rule.written IS 'Letters of the name that is asked for, folded; may be empty.';
COMMENT ON COLUMN geoevents.name_rule.stored IS 'Letters of the stored name, folded; may be empty.';
COMMENT ON COLUMN geoevents.name_rule.place IS 'Where it holds: anywhere, at the start or end of a word, or between two consonants.';
COMMENT ON COLUMN geoevents.name_rule.cost IS 'In units of 0.05: 1 nothing is lost, 10 often another name.';
CREATE INDEX name_rule_written ON geoevents.name_rule (written);

-- Best first over states: the beginning of stored names that the beginning of the written name may stand for, how much of it that is, and at what cost.
-- Each turn takes all states of the lowest cost. A step is an equal letter, a rule, or an edit. Stored names begin so where the first one behind does
-- (first_name is written out where it is asked often: that is three times as fast).
CREATE FUNCTION geoevents.spellings_of(written text, budget integer, edits integer DEFAULT 0) RETURNS TABLE (folded text, cost integer)
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE ROWS 10 SET plan_cache_mode TO force_generic_plan SET jit TO off AS $$
#variable_conflict use_variable
DECLARE
  edit_cost CONSTANT integer := 60;
  margin CONSTANT integer := 12;
  max_states CONSTANT integer := 16000;
  max_found CONSTANT integer := 60;
  consonants CONSTANT text := 'bcdfghjklmnpqrstvwxyz';
  most integer := budget + edits * edit_cost;
  written_length CONSTANT integer := length(written);
  rule_positions integer[]; rule_lengths integer[]; rule_stored text[]; rule_places text[]; rule_costs integer[];
  open_prefixes text[] := '{""}'; open_positions integer[] := '{0}'; open_costs integer[] := '{0}';
  done_prefixes text[] := '{}'; done_positions integer[] := '{}';
  new_prefixes text[]; new_positions integer[];
  next_prefixes text[]; next_positions integer[]; next_costs integer[];
  found text[]; all_found integer := 0;
BEGIN
  IF written_length NOT BETWEEN 1 AND 60 THEN RETURN; END IF;

  -- The rules that hold at each position of what is written.
  SELECT array_agg(p), array_agg(length(r.written)), array_agg(r.stored), array_agg(r.place), array_agg(r.cost)
  INTO rule_positions, rule_lengths, rule_stored, rule_places, rule_costs
  FROM generate_series(0, written_length) p CROSS JOIN generate_series(0, (SELECT max(length(n.written)) FROM geoevents.name_rule n)) l (length)
  JOIN geoevents.name_rule r ON r.written = substr(written, p + 1, l.length) AND p + l.length <= written_length
  WHERE CASE r.place
    WHEN 'start' THEN p = 0 OR substr(written, p, 1) = ' '
    WHEN 'end' THEN p + l.length = written_length OR substr(written, p + l.length + 1, 1) = ' '
    WHEN 'between' THEN p > 0 AND p + l.length < written_length AND strpos(consonants, substr(written, p, 1)) > 0 AND strpos(consonants, substr(written, p + l.length + 1, 1)) > 0
    ELSE true END;

  cost := 0;
  WHILE cost <= most AND cardinality(done_positions) < max_states AND all_found < max_found LOOP
    WITH RECURSIVE entered AS (
      SELECT o.prefix, o.position FROM unnest(open_prefixes, open_positions, open_costs) o (prefix, position, cost) WHERE o.cost = spellings_of.cost
      EXCEPT SELECT d.prefix, d.position FROM unnest(done_prefixes, done_positions) d (prefix, position)
    ), followed AS (
      SELECT e.prefix, e.position FROM entered e
      UNION
      SELECT g.prefix, f.position + 1
      FROM followed f CROSS JOIN LATERAL (SELECT f.prefix || substr(written, f.position + 1, 1) AS prefix) g
      CROSS JOIN LATERAL (SELECT least(
        (SELECT n.folded FROM geoevents.place_names n WHERE n.follows_rules AND n.folded >= g.prefix ORDER BY n.folded LIMIT 1),
        (SELECT n.folded FROM geoevents.imported_names n WHERE n.follows_rules AND n.folded >= g.prefix ORDER BY n.folded LIMIT 1)) AS name OFFSET 0) first
      WHERE f.position < written_length AND starts_with(first.name, g.prefix)
    ), new AS (
      SELECT f.prefix, f.position FROM followed f
      EXCEPT SELECT d.prefix, d.position FROM unnest(done_prefixes, done_positions) d (prefix, position)
    )
    SELECT array_agg(n.prefix), array_agg(n.position), array_agg(n.prefix) FILTER (WHERE n.position = written_length AND geoevents.first_name(n.prefix) = n.prefix)
    INTO new_prefixes, new_positions, found FROM new n;

    IF found IS NOT NULL THEN
      IF all_found = 0 THEN most := least(most, cost + margin); END IF;
      all_found := all_found + cardinality(found);
      RETURN QUERY SELECT f, spellings_of.cost FROM unnest(found) f;
    END IF;

    IF new_prefixes IS NOT NULL THEN
      done_prefixes := done_prefixes || new_prefixes;
      done_positions := done_positions || new_positions;
      WITH new AS (
        SELECT n.prefix, n.position, right(n.prefix, 1) AS last FROM unnest(new_prefixes, new_positions) n (prefix, position)
      ), by_rule AS (
        SELECT n.prefix || r.stored AS prefix, n.position + r.length AS position, cost + r.cost AS cost, r.place
        FROM unnest(rule_positions, rule_lengths, rule_stored, rule_places, rule_costs) r (position, length, stored, place, cost) JOIN new n ON n.position = r.position
        WHERE r.cost <= least(budget - cost % edit_cost, most - cost)
          AND CASE r.place WHEN 'start' THEN n.last IN ('', ' ') WHEN 'between' THEN n.last <> '' AND strpos(consonants, n.last) > 0 ELSE true END
      ), reached AS (
        SELECT DISTINCT r.prefix, r.position, r.cost FROM by_rule r
        CROSS JOIN LATERAL (SELECT least(
          (SELECT n.folded FROM geoevents.place_names n WHERE n.follows_rules AND n.folded >= r.prefix ORDER BY n.folded LIMIT 1),
          (SELECT n.folded FROM geoevents.imported_names n WHERE n.follows_rules AND n.folded >= r.prefix ORDER BY n.folded LIMIT 1)) AS name OFFSET 0) first
        WHERE starts_with(first.name, r.prefix)
          AND CASE WHEN r.place <> 'end' OR first.name = r.prefix THEN true ELSE starts_with(geoevents.first_name(r.prefix || ' '), r.prefix || ' ') END
        UNION ALL
        SELECT n.prefix, n.position + 1, cost + edit_cost FROM new n WHERE cost < edits * edit_cost AND n.position BETWEEN 1 AND written_length - 1
        UNION ALL
        SELECT n.prefix || l.letter, n.position + s.step, cost + edit_cost
        FROM new n CROSS JOIN geoevents.letters_behind(n.prefix) l (letter) CROSS JOIN (VALUES (0), (1)) s (step)
        WHERE cost < edits * edit_cost AND n.position BETWEEN 1 AND written_length - s.step AND (s.step = 0 OR l.letter <> substr(written, n.position + 1, 1))
      )
      SELECT array_agg(r.prefix), array_agg(r.position), array_agg(r.cost) INTO next_prefixes, next_positions, next_costs FROM reached r WHERE r.cost <= most;
      open_prefixes := open_prefixes || next_prefixes;
      open_positions := open_positions || next_positions;
      open_costs := open_costs || next_costs;
    END IF;

    SELECT min(o.cost) INTO cost FROM unnest(open_costs) o (cost) WHERE o.cost > spellings_of.cost;
    EXIT WHEN cost IS NULL;
  END LOOP;
END
$$;
COMMENT ON FUNCTION geoevents.spellings_of(text, integer, integer) IS
  'The stored names that a written one (both folded) may stand for under the rules of name_rule, cheapest first, none more than 12 units dearer than the best; with so many wrong, missing or surplus letters of 60 units each.';

-- Scores and order are those of CandidateRanking.
CREATE FUNCTION geoevents.find_place(name text, near geometry DEFAULT NULL, country text DEFAULT NULL, max_results integer DEFAULT 10)
RETURNS TABLE (
  place_id text, place_name text, matched_name text, match text, cost double precision, score double precision, kind text, place_country text, population bigint, curated boolean,
  distance_km double precision, geom geometry)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 10 AS $$
#variable_conflict use_column
DECLARE
  written CONSTANT text := geoevents.fold_name($1);
  letters CONSTANT integer := length(regexp_replace(written, '[ 0-9]', '', 'g'));
  -- Folding drops full stops, but "Miss" is a word and "Miss." a state: an abbreviation is meant only where a full stop is written.
  has_stops CONSTANT boolean := strpos($1, '.') > 0;
  abbreviation CONSTANT text := '^[^ ]*\.$';
  is_exact boolean;
  found text[];
  costs integer[];
  sort text := 'rule';
  here geometry;
BEGIN
  IF coalesce(written, '') = '' THEN RETURN; END IF;
  IF near IS NOT NULL AND NOT ST_IsEmpty(near) THEN
    here := CASE ST_SRID(near) WHEN 4326 THEN near WHEN 0 THEN ST_SetSRID(near, 4326) ELSE ST_Transform(near, 4326) END;
    IF GeometryType(here) <> 'POINT' THEN here := ST_PointOnSurface(here); END IF;
  END IF;

  is_exact := EXISTS (SELECT FROM geoevents.place_names n WHERE n.folded = written AND (has_stops OR n.name !~ abbreviation))
    OR EXISTS (SELECT FROM geoevents.imported_names n WHERE n.folded = written AND (has_stops OR n.name !~ abbreviation));
  SELECT array_agg(s.folded), array_agg(s.cost) INTO found, costs FROM geoevents.spellings_of(written, greatest(8, least(36, letters * 3 - 2))) s;
  -- Edits are for names that nothing else explains.
  IF found IS NULL AND NOT is_exact AND letters >= 5 THEN
    sort := 'fuzzy';
    SELECT array_agg(s.folded), array_agg(s.cost) INTO found, costs FROM geoevents.spellings_of(written, 4, CASE WHEN letters >= 8 THEN 2 ELSE 1 END) s;
  END IF;

  RETURN QUERY
  WITH matching AS (
    SELECT 'exact' AS match, written AS folded, 0 AS cost, false AS rules_only
    UNION ALL SELECT sort, f.folded, f.cost, true FROM unnest(found, costs) f (folded, cost)
  ), named AS (
    SELECT n.place_id, n.name, m.match, m.cost, m.folded FROM matching m JOIN geoevents.place_names n ON n.folded = m.folded AND (n.follows_rules OR NOT m.rules_only)
      AND (has_stops OR n.name !~ abbreviation)
    UNION ALL
    SELECT n.place_id, n.name, m.match, m.cost, m.folded FROM matching m JOIN geoevents.imported_names n ON n.folded = m.folded AND (n.follows_rules OR NOT m.rules_only)
      AND (has_stops OR n.name !~ abbreviation)
  ), placed AS (
    -- What people imported covers the place of the same id.
    SELECT DISTINCT ON (n.place_id) n.place_id, n.name AS matched_name, n.match, n.cost, p.name, p.kind, p.country, p.population, p.curated, p.lon, p.lat, p.geom,
      geoevents.fold_name(p.name) = n.folded AS is_own_name
    FROM named n CROSS JOIN LATERAL (
      SELECT i.name, i.kind, i.country, i.population, i.curated, i.lon, i.lat, i.geom, i.dataset FROM geoevents.imported_places i WHERE i.id = n.place_id
      UNION ALL
      SELECT b.name, b.kind, b.country, b.population, b.curated, b.lon, b.lat, b.geom, NULL FROM geoevents.places b WHERE b.id = n.place_id
      ORDER BY dataset DESC NULLS LAST LIMIT 1
    ) p
    ORDER BY n.place_id, n.match = 'exact' DESC, n.cost, is_own_name DESC, n.name
  ), measured AS (
    SELECT p.*,
      CASE WHEN p.kind = 'country' THEN 1 ELSE (CASE WHEN p.curated THEN 0.6 ELSE 0 END) + (CASE WHEN p.curated THEN 0.4 ELSE 0.9 END) * least(1, log(10, p.population + 1)::double precision / 7) END AS prominence,
      CASE p.match WHEN 'exact' THEN 1.0::double precision WHEN 'rule' THEN greatest(0.5, 0.9 - 0.1 * (p.cost / 12)) ELSE greatest(0.1, 0.5 - 0.05 * (p.cost * 0.05)) END AS spelling,
      geoevents.great_circle_km(p.lon, p.lat, ST_X(here), ST_Y(here)) AS distance_km,
      CASE WHEN here IS NOT NULL AND ST_Dimension(p.geom) = 2 AND p.geom && here THEN ST_Contains(ST_MakeValid(p.geom), here) ELSE false END AS is_around
    FROM placed p
  ), scored AS (
    SELECT m.*, m.spelling
      * CASE WHEN here IS NULL THEN 1 ELSE 0.45 + 0.1 * m.prominence + 0.45 * CASE WHEN m.is_around THEN 0.6 ELSE 60 / (60 + m.distance_km) END END
      * CASE WHEN m.country <> upper($3) THEN 0.4 ELSE 1 END AS score
    FROM measured m
  )
  SELECT s.place_id, s.name, s.matched_name, s.match, s.cost * 0.05::double precision, s.score, s.kind, s.country, s.population, s.curated, s.distance_km, s.geom
  FROM scored s ORDER BY s.score DESC, s.cost, s.is_own_name DESC, s.prominence DESC, s.place_id LIMIT max_results;
END
$$;
COMMENT ON FUNCTION geoevents.find_place(text, geometry, text, integer) IS
  'The places that a name may mean, best first, as geoevents resolve ranks them: SELECT * FROM geoevents.find_place(''Khmeimim''). near: where the text is about; country: ISO 3166-1 alpha-2 code of the country expected. cost: of the spelling, 0.05 nothing is lost, 0.5 often another name.';
