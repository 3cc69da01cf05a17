// English words: what is wrong and what to do, by rule, for legal staff. `{{x}}` is filled from the finding’s params.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/rules.ts'

export const rule: Same<typeof zh.rule> = {
  'body-not-object': 'The request is no JSON object. Import or generate it again.',
  'parameter-missing': 'The required parameter {{name}} is missing. Add it.',
  'text-not-holdable':
    '{{name}} has characters that no text can have (control characters, half an emoji). Clean it, or type it again.',
  'parameter-type': 'The parameter {{name}} has the wrong type. Make it a {{wanted}}.',

  'flow-name-empty': 'The contract has no name. Give it one.',
  'flow-name-long': 'The contract name is longer than {{max}} characters. Shorten it.',
  'flow-name-characters':
    'The contract name has characters that are not allowed. Use Chinese, letters, digits, spaces, Chinese punctuation and ( ) [ ] - _ , ; . & + only.',
  'flow-description-long': 'The description is longer than {{max}} characters. Shorten it.',
  'flow-type-long': 'The contract type is longer than {{max}} characters. Shorten it.',
  'flow-type-characters':
    'The contract type may have Chinese, letters, digits and underscores only. Take the others out.',
  'deadline-past': 'The signing deadline has passed. Choose a later one.',
  'deadline-no-time': 'The signing deadline is no valid time. Choose it again (a timestamp in seconds).',
  'user-data-long': 'The custom data is longer than {{max}} characters once encoded. Shorten it.',
  'user-data-base64': 'The custom data is not base64. Encode it first.',
  'custom-show-map':
    'The list text uses {{variable}}, which does not exist or names a party that is not there. Use the variables on offer.',
  'reminded-on-range': 'The reminder must fall within the next ten years. Choose another date.',
  'flow-enumeration': 'The contract setting {{name}} has an unknown value. Use one of: {{allowed}}.',
  'file-missing': 'The request has no contract file. Upload a PDF first.',
  'file-dynamic-form':
    'This is a dynamic XFA form, which only Adobe Acrobat can show. Signers see the pages as they are here, most likely just “Please wait”. Fill it in in Acrobat, print it to a PDF, and open that one.',
  'file-portfolio':
    'This is a PDF portfolio with {{number}} file(s) inside. Only the cover that is shown here is sent; signers neither see nor sign the files inside. Open it in Adobe Acrobat, choose the contract in its list of files, save it as a file of its own, and open that one.',
  'file-attachments':
    'The file has {{number}} attachment(s). Signers see only the pages, and the attachments are no part of what is signed. If they have to be signed too, add them as pages first.',
  'file-hidden-layers':
    'The file has {{number}} layer(s) that are hidden on the screen or in print: what signers see may differ from the printed contract, and keywords still find the hidden text. Export a PDF without layers and open that one.',
  'file-signed':
    'The file already has {{number}} digital signature(s) or certifications. Once it is sent, Tencent eSign writes fields and signatures onto the pages, which makes them invalid: they show as changed since signing. Use the original without signatures.',
  'file-signature-fields':
    'The file has {{number}} empty digital signature field(s). Tencent eSign does not sign in them, and they stay empty. Place a seal or signature there: “Fill all with components” above the pages does it for all at once.',
  'file-password':
    'The file asks for a password to be opened. Tencent eSign cannot work with such a file, and sending will be refused. Open the file again and, with its password, press “Remove it and open”; or save it without a password in its own program.',
  'file-restricted':
    'The file forbids changes, but signing writes onto its pages: Tencent eSign may refuse it or fail to sign it. Save it without restrictions, or look at Tencent’s preview first.',
  'file-garbled-text':
    'On {{number}} page(s) the text comes out garbled when it is copied or searched (the font does not say which characters it draws). What signers see is not affected. Do not place fields by keyword there, and expect no suggestions: drag the fields, or export the PDF again.',
  'file-many': 'A contract has one file only. Keep one.',

  'approvers-empty': 'There is no signing party yet. Add at least one.',
  'approvers-many': 'There are {{number}} signing parties and {{max}} at most are allowed. Remove some.',
  'approver-type':
    'The party has no kind, or one that is not known. Choose company, person, automatic company or automatic person.',
  'auto-sign-scene-missing': 'Automatic signing by a person needs its purpose. Choose one in the contract settings.',
  'organization-missing': 'The company has no name. Enter the full name on its business licence.',
  'organization-brackets': 'The company name has half-width brackets ( ). Replace them by full-width ones （）.',
  'organization-characters':
    'The company name has characters that are not allowed. Enter it as on the business licence.',
  'organization-of-person': 'A person cannot have a company name. Remove it, or make the party a company.',
  'approver-name-missing': 'The signer has no name. Enter the real name.',
  'approver-mobile-missing': 'The signer has no mobile number. Enter it.',
  'needs-company-alone':
    'Only the company is named, and no signer: after sending, its people take the contract up by the signing link, or are added, and any one of them signs (或签). Tencent has to open this for your account first, or it refuses the contract. Or enter a name and a mobile number.',
  'needs-tagged-signers':
    'Nobody is named among those who may sign for each other. Tencent has to open 或签 for your account first (with WeCom); who may sign is added after sending.',
  'needs-dynamic-signers':
    'The signer is added after sending. The service 动态签署人 has to be switched on in Tencent’s console first, or Tencent refuses the contract.',
  'approver-name-long': 'The signer’s name is longer than {{max}} characters. Shorten it.',
  'approver-name-characters':
    "The signer’s name has characters that are not allowed. Use Chinese, letters, digits, spaces and · • . - ' only.",
  'approver-mobile-form': 'The mobile number is wrong. Enter the 11 digits of a mainland number, without +86.',
  'card-type':
    'The id card type is not supported. Choose the resident id card, the Hong Kong and Macao travel permit or the residence permit.',
  'card-number-form':
    'The id number has the wrong form. Check it: 18 characters for the id card and the residence permit, with a capital X; H or M and 10 digits for the travel permit.',
  'card-number-digit': 'The check digit of the id number does not fit. One of the digits may be wrong: check it.',
  'notify-type': 'The way of notifying is unknown. Choose SMS, e-mail, all or none.',
  'pre-read-time': 'The reading time must be {{min}} to {{max}} seconds. Change it.',
  'sign-types-unknown': 'One of the ways to verify the signer is unknown. Choose again.',
  'sign-types-device-only':
    'The device’s fingerprint and face alone are not enough to verify the signer. Choose one more way.',
  'verify-channel': 'The verification channel is not supported. Clear it and choose ways to verify the signer instead.',
  'approver-enumeration': 'The party setting {{name}} has an unknown value. Choose again.',
  'add-sign-components-limits':
    'The party may add a kind of field that is not supported. Choose seal, paging seal, legal representative’s seal or signature only.',
  'role-name': 'A role name has at most {{max}} characters: Chinese, letters, digits and underscores. Change it.',
  'sign-instruction-long': 'The signing instructions are longer than {{max}} characters. Shorten them.',
  'approver-tag-long': 'The tag for signing in place of each other is longer than {{max}} characters. Shorten it.',
  'approver-deadline': 'The deadline of this party has passed. Choose a later one.',
  'approver-repeat':
    'This party is the same person as party {{other}}. Remove one; if either may sign, give both the same tag.',
  'cc-many': 'There are {{number}} copies to send and {{max}} at most are allowed. Remove some.',
  'cc-repeat': 'An earlier recipient of a copy has the same mobile number. Remove one.',
  'cc-signs': 'This recipient signs anyway and needs no copy. Remove the copy.',
  'cc-nobody': 'The recipient of the copy has no mobile number. Enter it.',
  'cc-mobile-form': 'The recipient’s mobile number is wrong. Enter the 11 digits of a mainland number, without +86.',
  'cc-name':
    "A recipient’s name has at most {{max}} characters: Chinese, letters, digits, spaces and · • . - '. Change it.",
  'cc-enumeration': 'The setting {{name}} of the copy has an unknown value. Choose again.',

  'sign-components-missing': 'This party signs nothing. Place a seal or a signature, or let signers add their own.',
  'sign-type-unknown': 'This is no signing field. Replace it by a seal, a signature or the like.',
  'sign-type-of-other-kind':
    'This kind of party cannot have this signing field. Use another, or give it to another party.',
  'sign-type-outside-combination':
    'A remark or a choice lives inside an approval field only. Put it into one, or remove it.',
  'sign-type-in-field':
    'Tencent’s documents say that a form field cannot place a seal or a signature, though their example does it. Look at the preview before sending.',
  'silent-signature': 'An automatic company can only seal, not sign. Use a seal.',
  'silent-seal-id-missing': 'The seal of an automatic company needs a seal id. Enter it.',
  'silent-fill-component':
    'A party that signs automatically cannot fill in anything. Remove the field, or give it to the initiator.',
  'fill-type-unknown': 'This is no field to fill in. Replace it by a text, a check box or the like.',
  'fill-type-of-other-kind': 'This party cannot have this field (a watermark is the initiator’s only). Use another.',

  'file-index': 'The file index of a field can only be 0. Set it to 0.',
  'page-missing': 'The field has no page number. Enter one; -1 is the last page.',
  'page-beyond': 'The field is on page {{page}}, but the file has {{pages}} pages. Move it onto one of them.',
  'page-ranges-beyond':
    'The page ranges of the field lie outside of the file’s {{pages}} pages. Choose the pages again.',
  'size-not-positive': 'Width and height of a field must be more than 0. Set its size.',
  'position-missing': 'The field has no position. Enter its x and y.',
  'position-outside': 'Part of the field is off page {{page}}. Move it onto the page.',
  'paging-outside-some':
    'The paging seal is off page {{page}}. Move it up or make it smaller, so that it fits every page.',
  'keyword-place-outside': 'Placed by its keyword, part of the field is off page {{page}}. Change its offset or size.',
  'keyword-empty': 'The field is placed by a keyword and has none. Enter words that are in the file.',
  'keyword-not-found':
    'The keyword “{{keyword}}” is not in the file’s text (pictures do not count). Use another, check the page and the indexes asked for, or place the field on the page.',
  'keyword-in-picture':
    'The keyword “{{keyword}}” is not in the file. It has {{number}} pages without text (scans, perhaps), and text in pictures cannot be used. Use another keyword, or place the component on the page.',
  'keyword-leaves-nothing':
    'None of this party’s keywords is in the file, which leaves it nothing to sign. Use other keywords, or place a field on the page.',
  'field-empty': 'The field is placed by a form field and names none. Enter its name.',
  'field-not-found': 'The file has no form field called “{{field}}”. Check the name, or place the field on the page.',
  'value-missing': 'The initiator’s field is empty. Fill it in.',
  'value-check-box': 'A check box holds true or false. Choose again.',
  'value-table': 'The content of the table is no JSON. Edit the table again.',
  'value-date': 'The date is wrong. Write it as 2024年05月28日.',
  'value-attachments': 'There can be {{max}} attachments at most. Remove some.',
  'value-characters':
    'The content has characters that are not allowed, such as emoji, invisible ones or a line break in a single line. Remove them.',
  'value-of-signer':
    'A signer’s field is filled in by the signer and must be empty when the contract is sent. Clear it.',
  'component-id-twice': 'The field id “{{id}}” is used more than once. Make them differ.',
  'component-id-long': 'The field id is longer than {{max}} characters. Shorten it.',
  'component-id-characters': 'A field id may have Chinese, letters, digits and underscores only. Take the others out.',
  'component-name': 'A field name has at most {{max}} characters, without emoji and control characters. Change it.',
  'extra-not-json': 'The extra settings of the field are no JSON object. Correct or clear them.',
  'extra-out-of-range': 'The setting {{setting}} of the field is out of its range. Change it.',
  'opinion-words': 'The words of the opinion do not make up its whole text. Split it again.',
  'watermark-extra-missing': 'The watermark has no settings. Choose its kind and style.',
  'combination-by-default':
    'Nothing is put into the approval field, so Tencent puts its default in: what is in it and where is Tencent’s to say, and what you see here is a sketch. Add its parts to arrange them yourself.',
  'combination-without-signature': 'The approval field has no signature in it. Add one.',
  'combination-child-missing':
    '“{{id}}” in the combined field does not exist or is another party’s. Choose the inner fields again.',
  'combination-children':
    'An approval field holds at most {{max}} fields: signature, date, choice and remark, one of each. Remove the others.',
  'combination-check-boxes': 'A combined field to fill in holds check boxes only. Remove the others.',
  'sign-date-format':
    'The format of the signing date is not supported: the default is used, and font and size have no effect. Choose one on offer.',

  'party-not-told':
    'This party gets no message and may not know that there is something to sign. Choose SMS, or tell them yourself.',
  'components-overlap': 'On page {{page}} the field overlaps another party’s. Move it away.',
  'near-edge':
    'On page {{page}} the field is only {{mm}} mm from the edge and may be cut off in print. Move it at least {{edge}} mm away.',

  'deadline-soon':
    'The deadline is less than 24 hours away; the parties may not be able to sign in time. Confirm it, or choose a later one.',
  'reminded-on-early':
    'The reminder comes before the deadline for signing, when the contract may not be signed yet. Confirm it, or choose a later time.',
  'agent-organization-missing': 'Sending for a subsidiary needs its organisation id. Enter it.',
  'silent-dynamic':
    'An automatic company cannot have its signer filled in later. Switch that off, or make it an ordinary company.',
  'limit-signature-kinds': 'The signatures that the party may add have an unknown kind. Choose again.',
  'limit-legal-person': 'The seal of a legal representative cannot be limited; what is set has no effect. Clear it.',
  'limit-seal-both': 'Seal ids and kinds of seal are both given; the kinds are ignored. Keep one of the two.',
  'limit-seal-of-others':
    'Seal ids can be given only to signers of your own company or its subsidiaries. Confirm that this is one.',
  'limit-of-other-kind': 'A person has no company seal, so this limit has no effect. Choose signature, or remove it.',
  'sign-bean-only':
    'The setting {{name}} works only where signers may add their own fields. Switch that on, or remove the setting.',
  'mobile-mode-without-identity':
    'How the mobile number is used matters only with a name and an id number. Enter both, or remove the setting.',
  'pre-read-idle':
    'The reading time has no effect where reading is not limited by time. Remove it, or limit reading by time.',
  'verify-types-idle':
    'The contract sets how it may be viewed for all; this party’s own setting is ignored. Remove one of the two.',
  'mobile-check-idle':
    'The recognised handwritten signature asks for the real name, so viewing by mobile number has no effect. Remove one of the two.',
  'three-factors-abroad':
    'Signers from Hong Kong, Macao and Taiwan usually fail the mobile operator’s verification. Choose another way.',
  'approver-email-form': 'The e-mail address has the wrong form. Check it.',
  'approver-email-missing': 'The party is to be notified by e-mail and has no address. Enter it, or choose SMS.',
  'approver-source':
    'The only source of a party is WEWORKAPP (WeCom); anything else has no effect. Correct or clear it.',
  'approver-tag-alone':
    'No other party has this tag for signing in place of each other, so it has no effect. Give the others the same tag, or remove it.',
  'register-legal-name': 'The registration details have no name of the legal representative. Enter it.',
  'register-enumeration': 'The registration detail {{name}} has an unknown value. Choose again.',
  'register-credit-code':
    'The unified social credit code is not 18 characters long, or its check digit does not fit. Check it against the licence.',
  'approver-deadline-soon':
    'The deadline of this party is less than 24 hours away; it may not be able to sign in time. Confirm it, or choose a later one.',
  'approver-deadline-late':
    'The deadline of this party is after that of the contract, which ends first. Choose an earlier one, or move that of the contract.',
  'cc-organization-brackets':
    'The company name of the copy has half-width brackets ( ). Replace them by full-width ones （）.',
  'keyword-page-beyond':
    'The keyword is looked for on page {{page}}, but the file has {{pages}} pages. Choose one of them.',
  'keyword-indexes-beyond': 'An index of the keyword is beyond the {{number}} places found in the file. Remove it.',
  'keyword-many':
    'The keyword “{{keyword}}” is in the file {{number}} times, and each place will get this component. Choose which to use, or confirm that all are meant.',
  'keyword-altered':
    'The file writes the keyword “{{keyword}}” a little differently (letter forms, widths or blanks), and Tencent eSign may not find it. Preview first, or use another keyword.',
  'placement-word-unknown': 'The placing setting {{name}} has an unknown value; the default is used. Choose again.',
  'field-shared':
    'The form field “{{field}}” has a field on it already, and the later covers the earlier. Choose another, or remove one.',
  'field-kind':
    'This field does not match the kind of form field (a check box is only ticked, a text field only written in). Choose another of either.',
  'field-unseen':
    'The form field “{{field}}” is hidden in the file or has no size, so the component may not be seen. Use another field.',
  'fields-empty':
    'The file has {{number}} empty form fields that nobody fills in; they will stay empty. Place fields on them, or confirm that they are not needed.',
  'value-file-id':
    'Pictures and attachments need the id of an uploaded file, no address, words or picture itself. Upload and choose again.',
  'value-email': 'The content of the e-mail field is no e-mail address. Correct it.',
  'value-option': 'The content is none of the options. Choose again.',
  'seal-id-form': 'A seal id usually has letters and digits only; this looks like none. Check it in the console.',
  'sign-date-gaps': 'The gaps of the date work only with the format yyyy m d. Choose that format, or remove the gaps.',
  'component-key-idle': 'The parameter {{name}} is not needed for sending and has no effect. Remove it.',
  'party-adds-own':
    'This party has no place to sign and must add its own seal or signature when signing (mini program or web console only). Confirm that this is meant.',
  'silent-adds-none': 'This automatic party has no signing field, and nobody adds one for it. Place one.',
  'blanks-optional':
    '{{number}} fields of this party are not required and may be left empty. Make them required, or confirm that they may be empty.',
  'approver-minor': 'By the id number this signer is younger than {{age}} and may not be able to sign. Check it.',
  'mobile-two-names':
    'This party has the same mobile number as party {{other}} but another name; one of them may be wrong. Check them.',
  'same-overlap': 'On page {{page}} the field overlaps another of the same party. Remove it or move it away.',
  'size-too-small':
    'The field is too small to be read or signed in; it needs at least {{width}} × {{height}} mm. Make it larger.',
  'over-print': 'On page {{page}} the field would be written over printed words. Move it to a blank.',
  'look-alike-characters':
    '{{name}} has characters that only look like others (radicals, compatibility forms, full-width letters). Clean it, or type it again.',
  'text-unclean': '{{name}} has characters that cannot be seen, or blanks at its ends. Clean it, or type it again.',
  'date-cut-off':
    'The field is too small for a whole date, which will be cut off. Make it larger, or the font smaller.',
  'text-too-long': 'The content may not fit its field. Make the field larger, the font smaller or the text shorter.',
  'glyph-missing':
    'The font of the signed file has no {{characters}} and may show □. Use other characters, or confirm.',
  'combination-child-outside':
    'An inner field lies outside of its combined field and may not be seen. Move it in, or make the combined field larger.',

  'amounts-differ':
    'On page {{page}} the amount in characters “{{capitals}}” differs from the figures “{{figures}}”. Check the contract.',
  'credit-code-digit':
    'The credit code “{{number}}” on page {{page}} does not have 18 characters, or its check character is wrong. Check it against the business licence.',
  'id-number-digit':
    'The id number “{{number}}” on page {{page}} has a wrong length, birthday or check digit. Check it against the card.',
  'date-impossible': '“{{words}}” on page {{page}} is a day that no calendar has. Check the contract.',
  'span-backwards': 'The term “{{words}}” on page {{page}} ends before it begins. Check the contract.',
  'clause-skipped':
    '“{{clause}}” on page {{page}} follows “{{before}}”: what is between them is missing. Check the contract.',
  'clause-doubled': 'The number of “{{clause}}” on page {{page}} is there twice. Check the contract.',
  'blanks-unfilled':
    'No component fills in {{number}} printed blanks, the first on page {{page}}; they stay empty. Place fill components, or confirm that nothing is to be filled in.',
  'company-not-in-text':
    'The contract does not name the company “{{name}}”: on page {{page}}, “{{party}}” is “{{other}}”. Check which one it is.',
}
