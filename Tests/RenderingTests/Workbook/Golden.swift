/// Sheets of the sample of two provinces with two offices each, cell by cell: the second office of the first province has nothing
/// eligible.
enum Golden {
  static let results = #"""
    A4 → TT
    B4 → Đơn vị
    C4 → Thụ lý
    F4 → Có điều kiện thi hành
    G4 → Thi hành xong
    J4 → Tỷ lệ thi hành xong trong số có điều kiện
    C5 → Tổng số
    D5 → Chia ra
    G5 → Tổng số⁽¹⁾
    H5 → Chia ra
    D6 → Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)
    E6 → Mới thụ lý
    H6 → Thi hành xong
    I6 → Đình chỉ thi hành án
    A7 → A
    B7 → B
    C7 → 1
    D7 → 2
    E7 → 3
    F7 → 4
    G7 → 5
    H7 → 6
    I7 → 7
    J7 → 8
    B8 → TOÀN QUỐC
    C8 = SUM(D8:E8) → 16633
    D8 = SUM(D9,D12) → 9366
    E8 = SUM(E9,E12) → 7267
    F8 = SUM(F9,F12) → 5717
    G8 = SUM(H8:I8) → 4734
    H8 = SUM(H9,H12) → 3458
    I8 = SUM(I9,I12) → 1276
    J8 = IF(AND(ISNUMBER(G8),N(F8)>0),ROUND(G8/F8,4),"–") → 0.8281
    A9 → 1
    B9 → Hà Nội
    C9 = SUM(D9:E9) → 7712
    D9 = SUM(D10:D11) → 3629
    E9 = SUM(E10:E11) → 4083
    F9 = SUM(F10:F11) → 1855
    G9 = SUM(H9:I9) → 1767
    H9 = SUM(H10:H11) → 1134
    I9 = SUM(I10:I11) → 633
    J9 = IF(AND(ISNUMBER(G9),N(F9)>0),ROUND(G9/F9,4),"–") → 0.9526
    A10 → 2
    B10 → Cục THADS Hà Nội
    C10 = SUM(D10:E10) → 2709
    D10 → 1241
    E10 → 1468
    F10 → 1855
    G10 = SUM(H10:I10) → 1767
    H10 → 1134
    I10 → 633
    J10 = IF(AND(ISNUMBER(G10),N(F10)>0),ROUND(G10/F10,4),"–") → 0.9526
    A11 → 3
    B11 → Chi cục THADS huyện số 1
    C11 = SUM(D11:E11) → 5003
    D11 → 2388
    E11 → 2615
    F11 → 0
    G11 = SUM(H11:I11) → 0
    H11 → 0
    I11 → 0
    J11 = IF(AND(ISNUMBER(G11),N(F11)>0),ROUND(G11/F11,4),"–") → –
    A12 → 4
    B12 → Hà Giang
    C12 = SUM(D12:E12) → 8921
    D12 = SUM(D13:D14) → 5737
    E12 = SUM(E13:E14) → 3184
    F12 = SUM(F13:F14) → 3862
    G12 = SUM(H12:I12) → 2967
    H12 = SUM(H13:H14) → 2324
    I12 = SUM(I13:I14) → 643
    J12 = IF(AND(ISNUMBER(G12),N(F12)>0),ROUND(G12/F12,4),"–") → 0.7683
    A13 → 5
    B13 → Cục THADS Hà Giang
    C13 = SUM(D13:E13) → 4817
    D13 → 2295
    E13 → 2522
    F13 → 2501
    G13 = SUM(H13:I13) → 1564
    H13 → 1372
    I13 → 192
    J13 = IF(AND(ISNUMBER(G13),N(F13)>0),ROUND(G13/F13,4),"–") → 0.6253
    """#

  static let ranking = #"""
    A4 → Hạng
    B4 → Đơn vị
    C4 → Tỷ lệ đạt được
    D4 → Chỉ tiêu (trên)
    E4 → Vượt, thiếu (điểm %)
    F4 → Đánh giá
    A5 = IF(ISNUMBER(C5),RANK(C5,$C$5:$C$6,0),"–") → 1
    B5 → Hà Nội
    C5 = 'Kết quả về việc'!J9 → 0.9526
    D5 → 0.715
    E5 = IF(COUNT(C5,D5)=2,ROUND((C5-D5)*100,2),"–") → 23.76
    F5 = IF(COUNT(C5,D5)=2,IF(C5>D5,"Đạt","Chưa đạt"),"–") → Đạt
    A6 = IF(ISNUMBER(C6),RANK(C6,$C$5:$C$6,0),"–") → 2
    B6 → Hà Giang
    C6 = 'Kết quả về việc'!J12 → 0.7683
    D6 → 0.715
    E6 = IF(COUNT(C6,D6)=2,ROUND((C6-D6)*100,2),"–") → 5.33
    F6 = IF(COUNT(C6,D6)=2,IF(C6>D6,"Đạt","Chưa đạt"),"–") → Đạt
    """#

  static let comparison = #"""
    A6 → TOÀN QUỐC
    B6 = 'Kết quả về việc'!G8 → 4734
    C6 → 3973
    D6 = IF(COUNT(B6,C6)=2,B6-C6,"–") → 761
    E6 = IF(AND(ISNUMBER(B6),N(C6)>0),ROUND((B6-C6)/C6,4),"–") → 0.1915
    F6 = 'Kết quả về việc'!J8 → 0.8281
    G6 → 0.7725
    H6 = IF(COUNT(F6,G6)=2,ROUND((F6-G6)*100,2),"–") → 5.56
    A7 → Hà Nội
    B7 = 'Kết quả về việc'!G9 → 1767
    C7 → 1496
    D7 = IF(COUNT(B7,C7)=2,B7-C7,"–") → 271
    E7 = IF(AND(ISNUMBER(B7),N(C7)>0),ROUND((B7-C7)/C7,4),"–") → 0.1811
    F7 = 'Kết quả về việc'!J9 → 0.9526
    G7 → 0.8963
    H7 = IF(COUNT(F7,G7)=2,ROUND((F7-G7)*100,2),"–") → 5.63
    """#
}
